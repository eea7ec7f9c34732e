#!/bin/sh
# Takes away what install.sh made, and ends the reminders. Your own files stay; it says where they are.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${here%/lib/unpinch}
if [ ! -f "$here/installed" ]; then
  echo "Nothing is installed here; run lib/unpinch/uninstall.sh where Unpinch was installed." >&2
  exit 1
fi
program=$prefix/bin/unpinch
for_update=
if [ "${1:-}" = --for-update ]; then for_update=yes; fi

# An agent that does not run, or a system without a place for it, is no fault.
if [ -x "$program" ] && [ -n "${HOME:-}" ]; then
  "$program" quit >/dev/null 2>&1 || true
  if [ -z "$for_update" ]; then
    "$program" autostart off >/dev/null 2>&1 || true
    places=$("$program" data path 2>/dev/null || true)
  fi
fi

while read -r file; do
  rm -f "$prefix/$file"
done <"$here/installed"
folders=$(cat "$here/folders" 2>/dev/null || true)
rm -f "$here/installed" "$here/folders" "$here/uninstall.sh"
printf '%s\n' "$folders" | while read -r folder; do
  # One that something else uses by now stays.
  if [ -n "$folder" ]; then rmdir "$folder" 2>/dev/null || true; fi
done
if [ -z "$for_update" ]; then
  echo "Unpinch is removed. Your own files, if there are any, are still here:"
  printf '%s\n' "${places:-}"
fi
