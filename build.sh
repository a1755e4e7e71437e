#!/usr/bin/env bash
# Every command a person needs. `./build.sh help` lists them; the work is done in tools/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p target

usage() {
  cat <<'TEXT'
usage: ./build.sh [COMMAND]

  (none)     find or install what is missing, then build dist/chromium and dist/firefox
             and the zipped packages beside them
  try        build, then open a throw-away browser with the extension on the stand-in pages
             --firefox          in Firefox instead of Chromium
             --screenshot DIR   without a window; save a picture of each state in DIR
  test       everything: formatting, lints, Rust, JavaScript, wasm, package lint, both browsers
  package    build, then write to dist/packages what is installed by policy: a signed CRX, an
             XPI, checksums and, with --url, update manifests
             --key FILE.pem     the signing key; without it, CROWDED_ELEVATOR_KEY or
                                ~/.config/crowded-elevator/key.pem, made if it isn't there
             --url https://…    the folder on a server that the packages will be served from
             --out DIR          another folder to write to
             --network-gate     the same again in DIR/network-gate, with the permission to
                                check posts on their way out (docs/ADMIN.md)
  bench      one check in wasm, then keystroke to highlight and click to decision in both browsers

  wasm       only the core, to target/glue
  bundle     only the scripts, pages and manifests, with the core as it was last built
TEXT
}

build() {
  tools/build/setup.sh
  tools/build/wasm.sh
  node tools/build/extension.mjs
}

build_for_browsers() {
  build
  tools/build/browsers.sh
}

command=${1:-build}
shift $(($# > 0))
# One command a line, never `a && b`: a function left of && goes on after its own failures.
case "$command" in
  build) build ;;
  wasm) tools/build/wasm.sh ;;
  bundle) node tools/build/extension.mjs ;;
  package)
    build
    exec node tools/package/main.mjs "$@"
    ;;
  try)
    build_for_browsers
    exec node tests/browser/try.mjs "$@"
    ;;
  bench)
    build_for_browsers
    node tests/wasm/bench.mjs
    exec node tests/browser/bench.mjs "$@"
    ;;
  test)
    build_for_browsers
    exec tools/test/all.sh
    ;;
  help | --help | -h) usage ;;
  *)
    printf 'build.sh: no command %s\n\n' "$command" >&2
    usage >&2
    exit 2
    ;;
esac
