"""In which order things are listed, and the list of data files for the compiler."""

from pathlib import Path

from . import toml

ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"

HEAD = """\
//! The data files that are part of the program. Made by `scripts/convert-clinical`; a test finds a file that is missing.

/// Name below `assets/clinical` (for `figure/`, below `assets`) and text of each file, sorted by name.
pub(super) const FILES: &[(&str, &str)] = &[
"""


def order(profiles, groups):
    """The text of `order.toml`."""
    file = toml.File()
    file.comment("In which order things are listed. A profile or exercise that is not named here is an error.")
    file.put("profiles", profiles)
    for title, exercises in groups.items():
        file.item("exercise_groups")
        file.fields(title=title, exercises=exercises)
    return file.done()


def rust(names):
    """The text of `src/content/embedded.rs`."""
    entries = [(name, f"../../assets/clinical/{name}") for name in names]
    # Drawn and measured by hand, not made from the tables.
    for path in sorted((ASSETS / "figure").rglob("*.toml")):
        name = path.relative_to(ASSETS).as_posix()
        entries.append((name, f"../../assets/{name}"))
    lines = []
    for name, path in sorted(entries):
        line = f'    ("{name}", include_str!("{path}")),\n'
        if len(line) > 121:
            line = f'    (\n        "{name}",\n        include_str!("{path}"),\n    ),\n'
        lines.append(line)
    return HEAD + "".join(lines) + "];\n"
