"""Writes which crates are in the program for one target, and the texts of their licences.

    third_party.py TRIPLE FILE

The crates are those that Cargo.lock names and that are linked on that target; the texts are those that came with them,
each written once.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

LICENCE = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense|ofl|ufl)", re.IGNORECASE)
TEXT = {"", ".txt", ".md", ".mit", ".apache", ".apache2", ".zlib", ".isc", ".bsd", ".terms"}


def linked(metadata):
    """The packages that are linked into the program, not the program itself."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    seen, waiting = set(), [root]
    while waiting:
        for dep in nodes[waiting.pop()]["deps"]:
            if dep["pkg"] not in seen and any(kind["kind"] is None for kind in dep["dep_kinds"]):
                seen.add(dep["pkg"])
                waiting.append(dep["pkg"])
    return sorted((p for p in metadata["packages"] if p["id"] in seen), key=lambda p: (p["name"], p["version"]))


def texts(package):
    """The licence texts that came with a package."""
    folder = Path(package["manifest_path"]).parent
    for file in sorted(folder.rglob("*")):
        if file.is_file() and LICENCE.match(file.name) and file.suffix.lower() in TEXT:
            text = file.read_text(encoding="utf-8", errors="replace")
            yield "\n".join(line.rstrip() for line in text.splitlines()).strip()


def main():
    triple, out = sys.argv[1:]
    call = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", triple]
    metadata = json.loads(subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout)
    packages = linked(metadata)
    used = {}
    lines = ["Unpinch contains these crates, unchanged. The sources of each are in the public registry of Cargo, under its name.", ""]
    for package in packages:
        lines.append(f"{package['name']} {package['version']}: {package['license'] or 'see below'}")
        for text in texts(package):
            used.setdefault(text, []).append(f"{package['name']} {package['version']}")
    for text, names in sorted(used.items(), key=lambda item: item[1]):
        lines += ["", "-" * 100, "Of " + ", ".join(dict.fromkeys(names)) + ":", "", text]
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
