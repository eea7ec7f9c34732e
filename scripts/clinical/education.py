"""education.md: short texts, each a block with an id."""

import re

from . import toml
from .markdown import Trouble, cells, citations, one_id, prose, subsections, table


def convert(document):
    """File name -> text."""
    bodies = {}
    for line_heading, lines in sections(document):
        bodies[one_id(line_heading)] = lines
    file = toml.File()
    index = table(document.section("## 1. Block index"))
    if [one_id(row["block_id"]) for row in index] != list(bodies):
        raise Trouble("education: the index and the blocks differ")
    for row in index:
        block(file, one_id(row["block_id"]), row["title"], row["group"], bodies[one_id(row["block_id"])])
    return {"education.toml": file.done()}


def sections(document):
    """(heading, lines) of every block."""
    chapters = [line for line in document.lines if re.match(r"## \d+\. ", line)]
    for chapter in chapters:
        yield from subsections(document.section(chapter), "###")


def block(file, block_id, title, group, lines):
    """One block: a bold title, text, perhaps a table, citations."""
    words = " ".join(prose(lines))
    match = re.match(r"\*\*(.+?)\*\*\s*(.*)$", words)
    if not match or match[1].rstrip(".") != title:
        raise Trouble(f"education: {block_id}: the title in the index is {title!r}")
    sources = citations(match[2])
    text = re.sub(r"\s*(?:Sources: )?(?:\[[a-z0-9_]+\])+", "", match[2]).strip()
    flags = re.search(r"\s*\(((?:`rf_\w+`(?:, )?)+)\)", text)
    if flags:
        text = text.replace(flags[0], "")
    unsourced = re.search(r"\s*\((product rule, no clinical source)\)", text)
    if unsourced:
        text = text.replace(unsourced[0], "")
    if not sources and not unsourced:
        raise Trouble(f"education: {block_id}: no source")
    file.item("blocks")
    file.fields(
        id=block_id,
        title=title,
        group=group,
        text=text or None,
        flags=re.findall(r"rf_\w+", flags[1]) if flags else None,
        unsourced=unsourced[1] if unsourced else None,
        sources=sources,
    )
    rows = [cells(line) for line in lines if line.startswith("|")]
    if rows:
        file.table("blocks.table")
        file.put("columns", rows[0])
        file.out.append("rows = [\n" + "".join(f"    {toml.scalar(row)},\n" for row in rows[2:]) + "]\n")
