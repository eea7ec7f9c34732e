# Sourced by scripts/package: the application for macOS, for both processors, in a .zip.
# shellcheck shell=bash disable=SC2154 # python, version, out, stage and from are set there
#
# UNPINCH_SIGN is the identity to sign with; without one the application is signed for this machine only, and others have
# to be told to open it (control-click, Open).

if [ "$(uname -s)" != Darwin ]; then
  echo "The application for macOS can be made on macOS only: lipo, codesign and ditto are Apple's." >&2
  exit 1
fi

app=$stage/Unpinch.app
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
export MACOSX_DEPLOYMENT_TARGET=11.0
if [ -n "$from" ]; then
  cp "$from/unpinch" "$app/Contents/MacOS/unpinch"
else
  built=()
  for triple in aarch64-apple-darwin x86_64-apple-darwin; do
    rustup target add "$triple" >&2
    cargo build --locked --profile dist --bin unpinch --target "$triple" >&2
    built+=("${CARGO_TARGET_DIR:-target}/$triple/dist/unpinch")
  done
  lipo -create -output "$app/Contents/MacOS/unpinch" "${built[@]}"
fi
sed "s/>VERSION</>$version</" assets/macos/Info.plist >"$app/Contents/Info.plist"
plutil -lint "$app/Contents/Info.plist" >&2
cp assets/icon/unpinch.icns "$app/Contents/Resources/"
cp LICENSE-APACHE LICENSE-MIT assets/fonts/LICENSE-AtkinsonHyperlegibleNext.txt "$app/Contents/Resources/"
third_party aarch64-apple-darwin "$app/Contents/Resources/THIRD-PARTY.txt"
codesign --force --options runtime --sign "${UNPINCH_SIGN:--}" "$app"
codesign --verify --strict "$app"

name=unpinch-$version-macos-universal
rm -f "$out/$name.zip"
ditto -c -k --keepParent "$app" "$out/$name.zip"
echo "$out/$name.zip"
