"""nerves.md sections 2 and 3: the words of the self-check, one file a vocabulary."""

import re

from . import toml
from .markdown import Trouble, citations, numbered_ids, numbered_list, one_id, prose, split_citations, table, tables, value


RATIO_LEAST, RATIO_MOST = 0.25, 4.0
# The table says in words which tests relieve and which stretch (left out when much is sore); all others press, tap,
# fold or turn.
RELIEF = {"st_hand_on_head"}
STRETCH = {
    "st_arm_out_stretch", "st_slump_knee", "st_sit_slr", "st_other_leg", "st_heel_to_seat", "st_knee_to_shoulder",
    "st_foot_up_out",
}


def convert(document):
    """File name -> text."""
    return {
        "check/regions.toml": regions(document),
        "check/sensations.toml": sensations(document),
        "check/factors.toml": factors(document),
        "check/weakness.toml": weakness(document),
        "check/history.toml": history(document),
        "check/tests.toml": self_tests(document),
        "check/evidence.toml": evidence(document),
    }


def regions(document):
    """Body regions; all but the midline ones exist on both sides."""
    file = toml.File()
    for row in table(document.section("## 2. Body regions")):
        area = row["area"].split(", ")
        file.item("regions")
        file.fields(
            id=one_id(row["region_id"]),
            label=row["label"],
            views=row["view"].split(","),
            area=area[-1],
            midline=True if "midline" in area else None,
            note=value(row["note"]),
        )
    return file.done()


def sensations(document):
    """What it feels like; `nerve` marks the words that point to a nerve."""
    lines = document.section("### 3.1 Sensations")
    nerve_words = re.search(r"`nerve_words` = how many of (.+) are chosen", " ".join(lines))
    nerve = re.findall(r"`([a-z_]+)`", nerve_words[1])
    file = toml.File()
    for row in table(lines):
        sensation = one_id(row["sensation_id"])
        file.item("sensations")
        file.fields(id=sensation, label=row["plain label"], nerve=True if sensation in nerve else None)
    return file.done()


def factors(document):
    """What makes it worse or better: one list for both."""
    file = toml.File()
    for row in table(document.section("### 3.2 Factors")):
        file.item("factors")
        file.fields(id=one_id(row["factor_id"]), label=row["plain label"])
    return file.done()


def weakness(document):
    """Weakness signs and how to test them at the desk."""
    lines = document.section("### 3.3 Weakness")
    file = toml.File()
    file.put("intro", prose(lines)[0])
    for row in table(lines):
        file.item("signs")
        file.fields(
            id=one_id(row["weakness_id"]),
            movement=row["movement"],
            how=row["how at the desk"],
            normal=row["normal"],
            supply=row["roots / nerve"],
            half=half_of(row["roots / nerve"]),
            safety=value(row["safety"]),
        )
    return file.done()


def half_of(supply):
    """Whether the muscle is one of the arm (roots C5 to T1, ulnar nerve) or of the leg (L2 to S2)."""
    root = re.match(r"(Ulnar nerve)|([CLS])\d", supply)
    if not root:
        raise Trouble(f"nerves: 3.3: no root in {supply!r}")
    return "lower" if root[2] in ("L", "S") else "upper"


def history(document):
    """What happened before, and what else is known of the person."""
    lines = document.section("### 3.4 History items")
    implied = dict(re.findall(r"^`(hx_\w+)` implies `(hx_\w+)`\.$", "\n".join(lines), re.MULTILINE))
    if len(implied) != len(prose(lines)):
        raise Trouble("nerves: 3.4 says more than the table and `a` implies `b`")
    file = toml.File()
    for row in table(lines):
        item = one_id(row["history_id"])
        file.item("history")
        file.fields(id=item, label=row["plain label"], implies=implied.get(item))
    return file.done()


def self_tests(document):
    """Provocation and relief tests with shrunken likelihood ratios, and the two looks at the circulation."""
    lines = document.section("### 3.5 Provocation")
    words = prose(lines)
    tests, looks = tables(lines)
    file = toml.File()
    file.fields(intro=words[0], looks_intro=words[1], never=words[2])
    for row in tests:
        positive, negative = (capped(numbered_ids(row[column])) for column in ("LR if pos", "LR if neg"))
        worse = re.search(r'"Worse" multiplies (\w+) by (\d+\.\d+)', row["safety"])
        file.item("tests")
        for note in positive[1] + negative[1]:
            file.comment(note)
        file.fields(
            id=one_id(row["test_id"]),
            computed=True if row["how"].startswith("Not asked: computed") else None,
            kind=kind_of(one_id(row["test_id"])),
            name=row["name"],
            how=row["how"],
            positive_when=row["positive when"],
            ratio_positive=positive[0],
            ratio_negative=negative[0],
            ratio_worse={worse[1]: float(worse[2])} if worse else None,
            safety=value(row["safety"]),
            sources=citations(row["sources"]),
        )
    for row in looks:
        raised = re.search(r"then raise `(rf_\w+)`", row["then"])
        file.item("looks")
        file.fields(
            id=one_id(row["test_id"]), name=row["name"], how=row["how"], then=row["then"], raises=raised[1]
        )
    return file.done()


def kind_of(test):
    """What a test does to the person."""
    return "relief" if test in RELIEF else "stretch" if test in STRETCH else "press"


def evidence(document):
    """What the ranking rests on, and where that is weak."""
    file = toml.File()
    file.put("ground_rules", numbered_list(document.section("## 1. Ground rules")))
    for row in table(document.section("## 9. Where the evidence is weak")):
        state, sources = split_citations(row["state of the evidence"])
        file.item("weak_spots")
        file.fields(topic=row["topic"], state=state, what_to_do=row["what to do"], sources=sources)
    return file.done()


def capped(ratios):
    """The ratios within the bounds that section 1 sets, and a remark for each that was outside."""
    found, remarks = {}, []
    for profile, ratio in ratios:
        found[profile] = min(max(ratio, RATIO_LEAST), RATIO_MOST)
        if found[profile] != ratio:
            remarks.append(f"The table says {ratio} for {profile}; every ratio is capped at {found[profile]}.")
    return found, remarks
