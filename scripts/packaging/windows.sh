# Sourced by scripts/package: the .zip and the installer.
# shellcheck shell=bash disable=SC2154 # python, version, out, stage, day and from are set there

programs --features launcher

name=unpinch-$version-windows-x86_64
for file in unpinch.exe unpinchw.exe; do cp "$from/$file" "$stage/"; done
cp assets/icon/unpinch-256.png "$stage/unpinch.png"
# What Windows opens as text ends its lines its own way.
for file in README.md CHANGELOG.md LICENSE-APACHE LICENSE-MIT; do
  sed 's/\r*$/\r/' $file >"$stage/${file%.md}.txt"
done
third_party x86_64-pc-windows-msvc "$stage/THIRD-PARTY.txt"
cp assets/fonts/LICENSE-AtkinsonHyperlegibleNext.txt "$stage/"

rm -f "$out/$name.zip" "$out/$name-setup.exe"
"$python" - "$stage" "$out/$name.zip" "$name" "$day" <<'PYTHON'
import sys, zipfile
from pathlib import Path

stage, out, name, day = sys.argv[1:]
when = (*map(int, day.split("-")), 0, 0, 0)
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for file in sorted(Path(stage).iterdir()):
        archive.writestr(zipfile.ZipInfo(f"{name}/{file.name}", when), file.read_bytes(), zipfile.ZIP_DEFLATED)
PYTHON
echo "$out/$name.zip"

if ! command -v makensis >/dev/null; then
  echo "The installer needs NSIS: makensis is not on the path" >&2
  exit 1
fi
# A program for Windows knows folders by its own names only.
native() { if command -v cygpath >/dev/null; then cygpath -w "$1"; else printf '%s' "$1"; fi; }
dash=-
if command -v cygpath >/dev/null; then dash=/; fi
options=("${dash}V2" "${dash}DVERSION=$version" "${dash}DSTAGE=$(native "$stage")" "${dash}DSETUP=$(native "$out/$name-setup.exe")" "${dash}DICON=$(native "$PWD/assets/icon/unpinch.ico")")
# Only some builds of NSIS can make an installer of 64 bits; one of 32 bits runs everywhere too.
if [ -n "${UNPINCH_NSIS_TARGET:-}" ]; then options+=("${dash}DTARGET=$UNPINCH_NSIS_TARGET"); fi
makensis "${options[@]}" "$(native "$PWD/scripts/packaging/windows.nsi")"
echo "$out/$name-setup.exe"
