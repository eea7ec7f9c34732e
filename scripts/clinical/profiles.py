"""nerves.md sections 4 to 7: one file a nerve or other pattern, with its scoring rows."""

import re

from . import toml
from .markdown import Trouble, citations, id_list, one_id, subsections, table, tables

DETAILS = {
    "Where it runs": "runs",
    "Typical qualities": "qualities",
    "Worse with": "worse_with",
    "Better with": "better_with",
    "Key strength check at the desk": "strength_check",
    "Reflex (information only)": "reflex",
    "Common office causes": "office_causes",
    "Test accuracy and evidence": "evidence",
    "How common": "how_common",
}
SCORES = {
    "### 7.1": ("regions", {"core": "core", "common": "common", "occasional": "occasional"}),
    "### 7.3": ("sensations", {"typical": "typical", "possible": "possible"}),
    "### 7.4": (
        "factors",
        {
            "worse: strong": "worse_strong",
            "worse: moderate": "worse_moderate",
            "better: strong": "better_strong",
            "better: moderate": "better_moderate",
        },
    ),
    "### 7.5": (
        "weakness",
        {"expected when advanced": "expected", "possible": "possible", "argues against": "against"},
    ),
    "### 7.6": ("history", {"supporting history": "supports"}),
}


def convert(document, notes):
    """File name -> text."""
    nerves, patterns = tables(document.section("## 4. Nerve profiles at a glance"))
    glance = [(one_id(row["nerve_id"]), row, row["group"]) for row in nerves]
    glance += [(one_id(row["pattern_id"]), row, "other") for row in patterns]
    bodies = {}
    for section in ("## 5. Profiles in detail", "## 6. Other patterns in detail"):
        for heading, lines in subsections(document.section(section), "###"):
            match = re.fullmatch(r"`([a-z0-9_]+)` - (.+)", heading)
            bodies[match[1]] = (match[2], lines)
    if list(bodies) != [profile_id for profile_id, _, _ in glance]:
        raise Trouble("nerves: section 4 and sections 5 and 6 list different profiles")
    scores = read_scores(document, list(bodies))
    check_matrix(document, scores)
    files = {}
    for profile_id, row, group in glance:
        name, lines = bodies[profile_id]
        if name != row["name"]:
            raise Trouble(f"nerves: {profile_id} has two names: {name!r} and {row['name']!r}")
        files[f"profiles/{profile_id}.toml"] = write(profile_id, row, group, lines, scores, notes)
    return files


def order(document):
    """Profile ids in the order of section 4, nerves first."""
    nerves, patterns = tables(document.section("## 4. Nerve profiles at a glance"))
    return [one_id(row["nerve_id"]) for row in nerves] + [one_id(row["pattern_id"]) for row in patterns]


def write(profile_id, row, group, lines, scores, notes):
    """The data file of one profile."""
    details, lookalikes = tables(lines)
    if [detail["field"] for detail in details] != list(DETAILS):
        raise Trouble(f"nerves: {profile_id}: other fields than expected")
    cited = [line for line in lines if line.startswith("Sources: ")]
    file = toml.File()
    for note in notes.get(profile_id, []):
        file.comment(note)
    file.fields(
        id=profile_id, name=row["name"], plain_name=row["plain name"], group=group, prior=int(row["prior"])
    )
    for detail in details:
        file.put(DETAILS[detail["field"]], detail["content"])
    file.put("sources", citations(cited[0]) if len(cited) == 1 else [])
    for lookalike in lookalikes:
        file.item("lookalikes")
        file.fields(id=one_id(lookalike["lookalike_id"]), how_to_tell=lookalike["how to tell apart"])
    for title, row_scores in scores.items():
        file.table(f"scores.{title}")
        file.fields(**row_scores[profile_id])
    return file.done()


def read_scores(document, ids):
    """Table title -> profile id -> column -> ids."""
    found = {}
    for heading, (title, columns) in SCORES.items():
        rows = table(document.section(heading))
        found[title] = {
            one_id(row["id"]): {key: id_list(row[column]) for column, key in columns.items()} for row in rows
        }
        if list(found[title]) != ids:
            raise Trouble(f"nerves: {heading} lists other profiles than section 4")
    return found


def check_matrix(document, scores):
    """The matrix of 7.2 must say what the lists of 7.1 say."""
    marks = {"C": "core", "M": "common", "o": "occasional", "": None}
    for rows in tables(document.section("### 7.2")):
        for row in rows:
            region = one_id(row["region_id"])
            for column, cell in row.items():
                if column == "region_id":
                    continue
                lists = scores["regions"][one_id(column)]
                said = [key for key, regions in lists.items() if region in regions]
                if said != ([marks[cell]] if marks[cell] else []):
                    raise Trouble(f"nerves: 7.1 and 7.2 differ for {column} and {region}: {said} and {cell!r}")
