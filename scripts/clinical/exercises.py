"""exercises.md: one file an exercise, the base poses, the dose defaults and the ground rules."""

import re

from . import toml
from .markdown import (
    Trouble, citations, id_list, numbered_list, one_id, prose, split_citations, subsections, table, value,
)

JOINTS = ["neck", "trunk", "shoulder", "elbow", "wrist", "hip", "knee", "ankle"]
POSITIONS = {
    "seated": "sit_base",
    "seated, arms on desk": "sit_desk",
    "seated sideways on chair edge": "sit_edge",
    "STANDING at the desk": "stand_desk",
}
RULE_IDS = [
    "locked", "kinds", "sliders_first", "proven", "feel", "stop", "sides", "breath", "chair", "contraindications",
]


def convert(document, notes, on_call):
    """File name -> text. `on_call`: ids of what nobody notices in a video call."""
    files = {}
    details = {}
    for group, lines in subsections(document.section("## 5. Details"), "###"):
        for heading, body in subsections(lines, "####"):
            exercise = parse(heading, body)
            details[exercise["id"]] = (group, exercise)
    check_index(document, details)
    if unknown := on_call - details.keys():
        raise Trouble(f"exercises: unnoticed in a call, but not there: {sorted(unknown)}")
    for exercise_id, (_, exercise) in details.items():
        files[f"exercises/{exercise_id}.toml"] = write(
            exercise, notes.get(exercise_id, []), exercise_id in on_call
        )
    files["poses.toml"] = poses(document)
    files["dose.toml"] = dose(document)
    return files


def parse(heading, body):
    """One entry of section 5 as a dict."""
    match = re.fullmatch(r"`([a-z0-9-]+)` - (.+)", heading)
    if not match:
        raise Trouble(f"exercises: not a heading of an exercise: {heading!r}")
    exercise = {"id": match[1], "name": match[2]}
    where = f"exercises: {match[1]}"
    rows = [line for line in body if line.startswith("|")]
    split = next(n for n, line in enumerate(rows) if line.startswith("| phase |"))
    for row in table(rows[:split]):
        exercise[row["field"]] = row["value"]
    exercise["phases"] = table(rows[split:])
    cue_lines = [line for line in prose(body) if line.startswith("Cues: ")]
    if len(cue_lines) != 1 or len(prose(body)) != 1:
        raise Trouble(f"{where}: one line of cues expected")
    exercise["cues"] = cues(cue_lines[0][len("Cues: ") :], where)
    return exercise


def cues(line, where):
    """Splits "(1) Sit tall. (2) Slide." into its sentences."""
    parts = re.split(r"\s*\((\d+)\) ", " " + line)
    numbers = [int(number) for number in parts[1::2]]
    if parts[0].strip() or numbers != list(range(1, len(numbers) + 1)):
        raise Trouble(f"{where}: cues are not numbered in order")
    return [part.strip() for part in parts[2::2]]


def write(exercise, notes, is_on_call):
    """The data file of one exercise."""
    where = f"exercises: {exercise['id']}"
    position, base = re.fullmatch(r"(.+) \(base `([a-z_]+)`\)", exercise["position"]).groups()
    if POSITIONS.get(position) != base:
        raise Trouble(f"{where}: position {position!r} does not go with base {base}")
    dose_match = re.fullmatch(
        r"(\d+) repetitions, (\d+) set, (\d+) s per repetition(?:, longest hold (\d+) s)?", exercise["dose"]
    )
    if not dose_match:
        raise Trouble(f"{where}: dose {exercise['dose']!r}")
    repetitions, sets, seconds, hold = (int(part) if part else None for part in dose_match.groups())
    targets = id_list(exercise["targets"])
    file = toml.File()
    for note in notes:
        file.comment(note)
    not_when = exercise["not when"]
    file.fields(
        id=exercise["id"],
        name=exercise["name"],
        kind=exercise["kind"],
        base=base,
        view=exercise["view"],
        sides=exercise["sides"],
        irritability=exercise["irritability"].split(", "),
        targets=list(dict.fromkeys(targets)),
        feel=exercise["feel"],
        stop_if=exercise["stop if"],
        not_when=None if not_when == "global list only" else not_when,
        easier=one_id(exercise["easier"]) if value(exercise["easier"]) else None,
        harder=one_id(exercise["harder"]) if value(exercise["harder"]) else None,
        sources=citations(exercise["sources"]),
        on_call=True if is_on_call else None,
    )
    file.out.append("cues = [\n" + "".join(f"    {toml.text(cue)},\n" for cue in exercise["cues"]) + "]\n")
    file.table("dose")
    file.fields(repetitions=repetitions, sets=sets, repetition_secs=seconds, longest_hold_secs=hold)
    for number, phase in enumerate(exercise["phases"], 1):
        if int(phase["phase"]) != number:
            raise Trouble(f"{where}: phase {phase['phase']} where {number} was expected")
        file.item("phases")
        file.fields(
            action=phase["action"],
            seconds=int(phase["s"]),
            breath=phase["breath"],
            joints={joint: int(phase[joint]) for joint in JOINTS if phase[joint] != "-"} or None,
            extra=extra(phase["extra"]) or None,
        )
    return file.done()


def extra(cell):
    """`neck_rot=-40;fingers=hook` as a dict; numbers become numbers."""
    found = {}
    for part in [] if cell == "-" else cell.split(";"):
        key, word = part.split("=")
        found[key] = int(word) if re.fullmatch(r"-?\d+", word) else word
    return found


def groups(document):
    """Title -> exercise ids, in the order of the index."""
    return {
        title: [one_id(row["exercise_id"]) for row in table(lines)]
        for title, lines in subsections(document.section("## 4. Index"), "###")
    }


def check_index(document, details):
    """The index of section 4 must say what the details say."""
    listed = []
    for group, lines in subsections(document.section("## 4. Index"), "###"):
        for row in table(lines):
            exercise_id = one_id(row["exercise_id"])
            listed.append(exercise_id)
            its_group, exercise = details[exercise_id]
            short = re.fullmatch(r"(\d+) x (\d+) s = (\d+) s", row["default dose"]).groups()
            same = (
                its_group == group,
                exercise["name"] == row["name"],
                exercise["kind"] == row["kind"],
                exercise["position"].startswith(row["position"] + " (base"),
                exercise["sides"] == row["sides"],
                exercise["irritability"].split(", ") == row["irritability"].split(" "),
                exercise["dose"].startswith(f"{short[0]} repetitions, 1 set, {short[1]} s"),
                int(short[0]) * int(short[1]) == int(short[2]),
                exercise["targets"] == row["targets"],
            )
            if not all(same):
                raise Trouble(f"exercises: {exercise_id}: the index and the details differ: {same}")
    if listed != list(details):
        raise Trouble("exercises: the index and the details list different exercises")


def poses(document):
    """Base poses, a table for each base and view."""
    file = toml.File()
    file.comment("Where each joint is before a keyframe is laid over it; degrees, signs as in the exercise files.")
    file.comment("sit_edge: values for the thigh off the chair; the other thigh is level (hip 90, knee 90).")
    lines = document.section("## 3. Keyframes")
    start = next(n for n, line in enumerate(lines) if line.startswith("| base_pose"))
    for row in table(lines[start:]):
        file.item("poses")
        file.fields(
            base=one_id(row["base_pose"]), view=row["view"], joints={joint: int(row[joint]) for joint in JOINTS}
        )
    return file.done()


def dose(document):
    """Dose defaults by kind, and the ground rules that hold for every exercise."""
    file = toml.File()
    rules = numbered_list(document.section("## 1. Ground rules"))
    if len(rules) != len(RULE_IDS):
        raise Trouble(f"exercises: {len(rules)} ground rules where {len(RULE_IDS)} have a name")
    for rule_id, words in zip(RULE_IDS, rules):
        file.item("ground_rules")
        file.fields(id=rule_id, text=words)
    for row in table(document.section("## 2. Dose defaults")):
        file.item("defaults")
        basis, sources = split_citations(row["basis"])
        file.fields(kind=row["kind"], dose=row["default"], basis=basis or None, sources=sources)
    return file.done()
