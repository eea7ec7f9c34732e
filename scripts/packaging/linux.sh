# Sourced by scripts/package: the .deb and the .tar.gz.
# shellcheck shell=bash disable=SC2154 # python, version, out, stage, day and from are set there

arch=$(uname -m)
programs
unpinch=$from/unpinch

place() { install -D -m "$1" "$2" "$stage/$3"; }

place 755 "$unpinch" bin/unpinch
place 644 assets/linux/unpinch.desktop share/applications/unpinch.desktop
place 644 assets/icon/unpinch.svg share/icons/hicolor/scalable/apps/unpinch.svg
for side in 16 24 32 48 64 128 256 512; do
  place 644 "assets/icon/unpinch-$side.png" "share/icons/hicolor/${side}x$side/apps/unpinch.png"
done

# Where the pictures of the description are: UNPINCH_SITE is the address of the sources of this version, as plain files.
metainfo=share/metainfo/app.unpinch.Unpinch.metainfo.xml
place 644 "assets/linux/${metainfo##*/}" $metainfo
if [ -n "${UNPINCH_SITE:-}" ]; then
  sed -i "s#https://unpinch\.example/docs/#${UNPINCH_SITE%/}/docs/#; s#https://unpinch\.example/#${UNPINCH_HOME:-$UNPINCH_SITE}#" "$stage/$metainfo"
else
  sed -i '/<screenshots>/,/<\/screenshots>/d; /unpinch\.example/d' "$stage/$metainfo"
fi
sed -i '/<!-- .* -->/d' "$stage/$metainfo"

mkdir -p "$stage"/share/{man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
"$unpinch" man >"$stage/share/man/man1/unpinch.1"
"$unpinch" completions bash >"$stage/share/bash-completion/completions/unpinch"
"$unpinch" completions zsh >"$stage/share/zsh/site-functions/_unpinch"
"$unpinch" completions fish >"$stage/share/fish/vendor_completions.d/unpinch.fish"

doc=share/doc/unpinch
for file in README.md CHANGELOG.md LICENSE-APACHE LICENSE-MIT; do place 644 $file $doc/$file; done
place 644 assets/fonts/LICENSE-AtkinsonHyperlegibleNext.txt $doc/LICENSE-AtkinsonHyperlegibleNext
third_party "$arch-unknown-linux-gnu" "$stage/$doc/THIRD-PARTY"

# The tarball: the same tree, and what puts it into its place.
name=unpinch-$version-linux-$arch
rm -rf "${out:?}/$name"
cp -a "$stage" "$out/$name"
install -m 755 scripts/packaging/install.sh scripts/packaging/uninstall.sh "$out/$name/"
tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner --mtime="$day" -cf - "$name" | gzip -9n >"$out/$name.tar.gz"
rm -rf "${out:?}/$name"
echo "$out/$name.tar.gz"

# The package for Debian and its relatives.
if ! cargo deb --version >/dev/null 2>&1; then
  echo "The .deb needs cargo-deb: cargo install cargo-deb" >&2
  exit 1
fi
debian=$stage/debian
mkdir "$debian"
{
  printf 'unpinch (%s-1) unstable; urgency=medium\n\n  * This version; changelog.gz says what is new.\n\n' "$version"
  printf ' -- %s  %s\n' "$(sed -n 's/^maintainer = "\(.*\)"$/\1/p' Cargo.toml)" "$(date -u -R -d "$day")"
} >"$debian/changelog"
gzip -9nc CHANGELOG.md >"$debian/changelog.gz"
gzip -9nc "$stage/$doc/THIRD-PARTY" >"$debian/THIRD-PARTY.gz"
SOURCE_DATE_EPOCH=$(date -u -d "$day" +%s) cargo deb --quiet --locked --no-build --no-strip --output "$out/"
