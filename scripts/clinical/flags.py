"""red-flags.md: the questions, in which order, what they lock, and what raises them besides."""

import re

from . import toml
from .markdown import Trouble, citations, numbered_list, one_id, prose, table, tables, value

COMPLAINTS = {
    "low back, buttock or leg": "back_or_leg",
    "neck, arm or hand": "neck_or_arm",
    "head": "head",
    "leg cramp": "leg_cramp",
    "sitting area": "sitting_area",
}
LOCKS = {"lock_all": "all", "lock_area": "area", "gentle_only": "gentle_only", "allow": "none"}


def convert(document):
    """File name -> text."""
    file = toml.File()
    behaviour(file, document)
    for row in table(document.section("## 2. The questions")):
        file.item("flags")
        file.fields(
            id=one_id(row["flag_id"]),
            group=row["group"],
            urgency=one_id(row["urgency"]),
            lock=LOCKS[one_id(row["lock"])],
            question=row["question"],
            says=row["what the app says (own words)"],
            note=value(row["note"]),
            sources=citations(row["sources"]),
        )
    minimal_sets(file, document)
    derived_rules(file, document)
    return {"flags.toml": file.done()}


def behaviour(file, document):
    """Order of the groups, general rules, urgencies and locks."""
    order = re.search(r"^Group order: (.+)\. Within a group: emergency first\.$", document_text(document), re.MULTILINE)
    file.put("group_order", [part.strip() for part in re.sub(r"\([^)]*\)", "", order[1]).split(",")])
    reask = re.search(r"short re-ask \(([^)]+) groups\) once a week", document_text(document))
    file.put("reask_groups", re.split(r", | and ", reask[1]))
    section = document.section("## 1. Behaviour")
    rules = prose(section)[0].removeprefix("Rules: ")
    parts = re.split(r"(?:; |^)\((\d+)\) ", rules)
    if [int(number) for number in parts[1::2]] != list(range(1, len(parts) // 2 + 1)):
        raise Trouble("red-flags: the rules of section 1 are not numbered in order")
    file.put("behaviour", [part.strip() for part in parts[2::2]])
    file.put("notes", numbered_list(document.section("## 5. Extra notes")))
    derived = prose(document.section("## 4. Rules"))
    file.put("derived_intro", derived[0])
    file.put("derived_unanswered", derived[1])
    urgencies, locks = tables(section)
    for row in urgencies:
        file.item("urgencies")
        file.fields(
            id=one_id(row["urgency"]),
            meaning=row["meaning"],
            colour=row["colour"],
            says_first=row["what the app says first"],
            must_do=row["what the app must do"],
        )
    for row in locks:
        file.item("locks")
        file.fields(id=LOCKS[one_id(row["lock"])], available=row["what stays available"])


def document_text(document):
    """The whole file as one text."""
    return "\n".join(document.lines)


def minimal_sets(file, document):
    """What is always asked for a complaint."""
    rows = table(document.section("## 3. Order of asking"))
    leg_row = next(COMPLAINTS[row["complaint"]] for row in rows if "or leg" in row["complaint"])
    for row in rows:
        asked = row["always ask"]
        flags = re.findall(r"`(rf_\w+)`", asked)
        groups = re.findall(r"(\w+) group", asked)
        also = leg_row if "plus the leg row" in asked else None
        rest = re.sub(r"`rf_\w+`|\w+ group|plus the leg row|first|always|,|\s", "", asked)
        if rest:
            raise Trouble(f"red-flags: minimal set of {row['complaint']!r}: what is {rest!r}?")
        file.item("minimal_sets")
        file.fields(id=COMPLAINTS[row["complaint"]], complaint=row["complaint"], groups=groups, flags=flags, also=also)


def derived_rules(file, document):
    """Rules that raise a flag from other answers."""
    for row in table(document.section("## 4. Rules")):
        flag = re.match(r"`(rf_\w+)`", row["flag"])[1]
        urgency = re.search(r"(?:\(as|shown as|raised to) `(\w+)`", row["flag"])
        if_worse = re.search(r"`(\w+)` if the user says it is getting worse", row["flag"])
        if row["flag"] != f"`{flag}`" and not urgency:
            raise Trouble(f"red-flags: {row['rule_id']}: {row['flag']!r}")
        file.item("derived_rules")
        file.fields(
            id=one_id(row["rule_id"]),
            effect=row["effect"],
            when=row["when"],
            flag=flag,
            urgency=urgency[1] if urgency else None,
            urgency_if_worsening=if_worse[1] if if_worse else None,
        )
