#!/bin/sh
# Installs Unpinch for you alone, into ~/.local; or into the folder that is named: ./install.sh /usr/local
# It notes what it made, so that lib/unpinch/uninstall.sh there takes away that and nothing else.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-${HOME:?no home folder; name one to install into}/.local}
case $prefix in
  -*) sed -n '2,3s/^# //p' "$0"; exit 2 ;;
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
prefix=${prefix%/}

# An older version goes first; nobody's data is touched.
if [ -x "$prefix/lib/unpinch/uninstall.sh" ]; then
  "$prefix/lib/unpinch/uninstall.sh" --for-update
fi

list=$prefix/lib/unpinch/installed
made=

# The folder with those above it; each that was not there is noted.
folder() {
  if [ -d "$1" ]; then return; fi
  folder "$(dirname "$1")"
  mkdir "$1"
  made="$1
$made"
}

cd "$here"
folder "$prefix/lib/unpinch"
: >"$list"
find bin share -type f | sort | while read -r file; do
  printf '%s\n' "$file" >>"$list"
done
while read -r file; do
  folder "$(dirname "$prefix/$file")"
  cp "$file" "$prefix/$file.new"
  mv -f "$prefix/$file.new" "$prefix/$file"
done <"$list"
cp uninstall.sh "$prefix/lib/unpinch/uninstall.sh"
printf '%s' "$made" >"$prefix/lib/unpinch/folders"

# The menu may not know this folder for programs; what stands in quotes is read by the rules of desktop entries.
entry=$prefix/share/applications/unpinch.desktop
program=$(printf '%s' "$prefix/bin/unpinch" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
program=$(printf '%s' "$program" | sed 's/[\\&|]/\\&/g')
sed "s|^Exec=unpinch|Exec=\"$program\"|; /^TryExec=/d" "$entry" >"$entry.new"
mv -f "$entry.new" "$entry"

echo "Installed: $prefix/bin/unpinch"
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "Your shell does not look there yet; put this into ~/.profile:  PATH=\"$prefix/bin:\$PATH\"" ;;
esac
echo "It is in the menu as Unpinch. \`unpinch autostart on\` starts the reminders when you log in."
echo "To remove it: $prefix/lib/unpinch/uninstall.sh"
