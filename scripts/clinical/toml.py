"""Writes TOML that is pleasant to read and to change by hand. Same input, same bytes."""

HEADER = (
    "# Made by scripts/convert-clinical from the clinical tables;"
    " change the table, or this file by hand with a note.\n"
)
WIDTH = 120


def text(value):
    """A TOML string on one line."""
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    if any(ord(char) < 32 for char in quoted):
        raise ValueError(f"control character in {value!r}")
    return f'"{quoted}"'


def scalar(value):
    """One value as TOML; lists and dicts inline."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return "[" + ", ".join(scalar(item) for item in value) + "]"
    if isinstance(value, dict):
        inner = ", ".join(f"{key} = {scalar(item)}" for key, item in value.items())
        return "{ " + inner + " }" if inner else "{}"
    raise TypeError(f"no TOML for {value!r}")


class File:
    """A TOML file being written, top to bottom."""

    def __init__(self):
        self.out = [HEADER]

    def comment(self, note):
        """A line that says something to the reader."""
        self.out.append(f"# {note}\n")

    def put(self, key, value):
        """`key = value`; `None` is left out, a long list goes one item a line."""
        if value is None:
            return
        line = f"{key} = {scalar(value)}"
        if isinstance(value, list) and len(line) > WIDTH:
            items = "".join(f"    {scalar(item)},\n" for item in value)
            line = f"{key} = [\n{items}]"
        self.out.append(line + "\n")

    def fields(self, **values):
        """Several keys in the order given."""
        for key, value in values.items():
            self.put(key, value)

    def table(self, name):
        """Begins `[name]`."""
        self.out.append(f"\n[{name}]\n")

    def item(self, name):
        """Begins the next `[[name]]`."""
        self.out.append(f"\n[[{name}]]\n")

    def done(self):
        """The whole text."""
        return "".join(self.out)
