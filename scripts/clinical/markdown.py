"""The little Markdown that the clinical tables use: headings, pipe tables, back-ticked ids, [citations]."""

import re


class Trouble(Exception):
    """A table that does not say what it should; the message names the place."""


class Document:
    """One file of tables, cut up by its headings."""

    def __init__(self, path):
        self.name = path.name
        self.lines = path.read_text(encoding="utf-8").splitlines()

    def section(self, start):
        """Lines under the one heading that begins with `start`, up to the next heading of its level or higher."""
        hits = [n for n, line in enumerate(self.lines) if line.startswith(start)]
        if len(hits) != 1:
            raise Trouble(f"{self.name}: heading {start!r} is there {len(hits)} times")
        level = len(start) - len(start.lstrip("#"))
        end = hits[0] + 1
        while end < len(self.lines) and not re.match(rf"#{{1,{level}}} ", self.lines[end]):
            end += 1
        return self.lines[hits[0] + 1 : end]

    def sources(self):
        """The list of sources at the end: id -> citation."""
        heading = next(line for line in self.lines if re.fullmatch(r"## \d+\. Sources", line))
        found = {}
        for line in self.section(heading):
            if not line:
                continue
            match = re.fullmatch(r"- `([a-z0-9_]+)` (.+)", line)
            if not match:
                raise Trouble(f"{self.name}: not a source: {line!r}")
            if match[1] in found:
                raise Trouble(f"{self.name}: source {match[1]} is listed twice")
            found[match[1]] = match[2].strip()
        return found


def subsections(lines, mark):
    """(heading text, lines) for each heading that begins with `mark`; what comes before the first is left out."""
    parts = []
    for line in lines:
        if line.startswith(mark + " "):
            parts.append((line[len(mark) + 1 :], []))
        elif parts:
            parts[-1][1].append(line)
    return parts


def cells(line):
    """The cells of a table row, trimmed. The tables use no escaped bars."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables(lines):
    """Each pipe table as a list of rows, a row as a dict by column title."""
    found = []
    previous = None
    for line in lines:
        if line.startswith("|"):
            if previous is None:
                found.append((cells(line), []))
            elif not re.fullmatch(r"\|(-+\|)+", line.strip()):
                columns, rows = found[-1]
                row = cells(line)
                if len(row) != len(columns):
                    raise Trouble(f"row with {len(row)} cells under {len(columns)} titles: {line!r}")
                rows.append(dict(zip(columns, row)))
            previous = line
        else:
            previous = None
    return [rows for _, rows in found]


def table(lines):
    """The only table among the lines."""
    found = tables(lines)
    if len(found) != 1:
        raise Trouble(f"{len(found)} tables where one was expected, near {lines[:3]}")
    return found[0]


def prose(lines):
    """The paragraphs that are not tables."""
    return [line.strip() for line in lines if line.strip() and not line.startswith("|")]


def value(cell):
    """The text of a cell; a dash means that nothing is said."""
    return None if cell == "-" else cell


def one_id(cell):
    """The single id of a cell such as `` `c5` ``."""
    match = re.fullmatch(r"`([A-Za-z0-9_:-]+)`", cell)
    if not match:
        raise Trouble(f"not one id: {cell!r}")
    return match[1]


def id_list(cell):
    """The ids of a cell such as `` `c5`, `c6` ``; a dash is an empty list."""
    return [] if cell == "-" else [one_id(part.strip()) for part in cell.split(",")]


def numbered_ids(cell):
    """Ids with a number each, `` `c5` 1.7, `c6` 2.0 ``; a dash is an empty list."""
    found = []
    for part in [] if cell == "-" else cell.split(","):
        match = re.fullmatch(r"`([a-z0-9_]+)` (\d+(?:\.\d+)?)", part.strip())
        if not match:
            raise Trouble(f"not an id with a number: {part!r}")
        found.append((match[1], float(match[2])))
    return found


def citations(text):
    """Every source named in square brackets, in order."""
    return re.findall(r"\[([a-z0-9_]+)\]", text)


def split_citations(text):
    """The text without the citations at its end, and those citations."""
    match = re.search(r"((?:\s*\[[a-z0-9_]+\])+)\s*$", text)
    if not match:
        return text.strip(), []
    return text[: match.start()].strip(), citations(match[1])


def numbered_list(lines):
    """The items of a list that is numbered 1., 2., 3. without a gap."""
    items = []
    for line in lines:
        match = re.match(r"(\d+)\. (.+)", line)
        if match:
            if int(match[1]) != len(items) + 1:
                raise Trouble(f"list item {match[1]} where {len(items) + 1} was expected")
            items.append(match[2].strip())
    return items
