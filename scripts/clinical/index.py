"""In which order things are listed, and the list of data files for the compiler."""

from . import toml

# Drawn and measured by hand, not made from the tables.
FIGURE = [
    "limits.toml",
    "map/back.toml",
    "map/foot-top.toml",
    "map/front.toml",
    "map/hand-back.toml",
    "map/nerves.toml",
    "map/palm.toml",
    "map/sole.toml",
]

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
    entries += [(f"figure/{name}", f"../../assets/figure/{name}") for name in FIGURE]
    lines = []
    for name, path in sorted(entries):
        line = f'    ("{name}", include_str!("{path}")),\n'
        if len(line) > 121:
            line = f'    (\n        "{name}",\n        include_str!("{path}"),\n    ),\n'
        lines.append(line)
    return HEAD + "".join(lines) + "];\n"
