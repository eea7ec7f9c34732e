"""routines.md: the routines of each profile, and what moves the dose."""

import re

from . import toml
from .markdown import Trouble, citations, numbered_list, one_id, prose, subsections, table, value


def convert(document, notes, guide_notes):
    """File name -> text."""
    files = {}
    for heading, lines in subsections(document.section("## 5. Routines"), "###"):
        profile_id = one_id(heading)
        file = toml.File()
        for note in notes.get(profile_id, []):
            file.comment(note)
        file.put("profile", profile_id)
        words = prose(lines)
        if words:
            file.put("no_routine", no_routine(profile_id, words))
        else:
            for row in table(lines):
                routine(file, row)
        files[f"routines/{profile_id}.toml"] = file.done()
    files["guide.toml"] = guide(document, guide_notes)
    return files


def routine(file, row):
    """One row: its steps are kept as they are written, `exercise-id x3`."""
    steps = []
    for part in row["steps"].split("; "):
        match = re.fullmatch(r"`([a-z0-9-]+)` x(\d+)", part)
        if not match:
            raise Trouble(f"routines: {row['routine_id']}: step {part!r}")
        steps.append(f"{match[1]} x{match[2]}")
    file.item("routines")
    file.fields(
        id=one_id(row["routine_id"]),
        irritability=None if row["irritability"] == "general" else row["irritability"],
        minutes=int(row["min"]),
        seconds=int(row["s"]),
        steps=steps,
    )


def no_routine(profile_id, words):
    """What is said instead of a routine."""
    match = re.fullmatch(r'No routine\. Say: "(.+)" Keep posture breaks only\.', " ".join(words))
    if not match:
        raise Trouble(f"routines: {profile_id}: neither a table nor a text instead")
    return match[1]


def guide(document, notes):
    """Irritability, dose rules, how often, special cases, evidence."""
    file = toml.File()
    for note in notes:
        file.comment(note)
    often = prose(document.section("## 3. How often"))
    file.fields(
        default_schedule=often[0].removeprefix("Default proposal: "),
        schedule_evidence=often[1].removeprefix("Evidence: "),
        irritability_evidence=prose(document.section("## 1. Irritability"))[0],
        progression_evidence=prose(document.section("## 2. Progression"))[0],
    )
    file.put("building_blocks", numbered_list(document.section("## 4. Building blocks")))
    for row in table(document.section("## 1. Irritability")):
        file.item("levels")
        file.fields(
            id=one_id(row["id"]), how_to_tell=row["how to tell (own words of the user)"], allowed=row["what is allowed"]
        )
    for row in table(document.section("## 2. Progression")):
        file.item("rules")
        file.fields(id=one_id(row["rule_id"]), when=row["when"], do=row["do"])
    for row in table(document.section("## 3. How often")):
        file.item("how_often")
        file.fields(
            state=row["user state"], reminder=row["reminder"], length=value(row["length"]), note=row["note"]
        )
    for row in table(document.section("## 6. Notes on special cases")):
        file.item("special_cases")
        named = re.findall(r"`([a-z0-9_]+)`", row["case"])
        if "cramp patterns" in row["case"]:
            named += ["np_cramp_benign", "np_cramp_metabolic"]
        file.fields(case=row["case"], profiles=named, rule=row["rule"])
    for row in table(document.section("## 7. Evidence in one table")):
        file.item("claims")
        file.fields(claim=row["claim"], strength=row["strength"], sources=citations(row["source"]))
    return file.done()
