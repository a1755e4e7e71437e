#!/usr/bin/env bash
# Builds a copy of this tree in another folder, from nothing but the JavaScript tools and the
# compiled glue generator, and compares every package byte for byte.
set -euo pipefail
source tools/build/say.sh

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --target-directory="$copy" --
ln -s "$PWD/node_modules" "$copy/node_modules"
mkdir "$copy/target"
cp -rp target/glue-build "$copy/target/"
(cd "$copy" && ./build.sh) >target/again.log 2>&1 || {
  tail -n 20 target/again.log
  stop "the copy did not build."
}
for package in dist/*.zip; do
  cmp "$package" "$copy/$package"
  say "$(sha256sum "$package"): the same twice"
done
