#!/usr/bin/env bash
# Every check there is, cheapest first. All run, whatever failed before; the summary says which.
# Expects the packages built and the browsers there: `./build.sh test` sees to both.
set -uo pipefail
source tools/build/say.sh

passed=()
failed=()

check() { # NAME COMMAND...
  local name=$1 begun=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then passed+=("$name"); else failed+=("$name"); fi
  printf -- '-- %s: %d s\n' "$name" $((SECONDS - begun))
}

lint=(cargo clippy --quiet --locked)

check "Rust formatting" cargo fmt --check
check "glue formatting" cargo fmt --check --manifest-path tools/glue/Cargo.toml
check "Rust lints" "${lint[@]}" --all-targets --all-features -- -D warnings
check "wasm lints" tools/test/wasm_lints.sh
check "glue lints" "${lint[@]}" --manifest-path tools/glue/Cargo.toml --target-dir target/glue-build -- -D warnings
check "JavaScript types" node_modules/.bin/tsc --noEmit --project tsconfig.json
check "tool types" node_modules/.bin/tsc --project tools/tsconfig.json
check "package lint" tools/test/package_lint.sh
check "Rust tests" cargo test --locked --all-features --no-fail-fast
check "extension tests" node --test tests/extension/*.test.*js
check "wasm tests" node --test tests/wasm/*.test.mjs
check "package tests" node --test tests/package/*.test.mjs
check "evidence tests" node --test tests/evidence/rotel.test.mjs
check "reproducible packages" tools/test/reproducible.sh
check "browser tests" node tests/browser/run.mjs
check "managed tests" node tests/managed/run.mjs

printf '\n== summary\n'
for name in "${passed[@]}"; do say "passed  $name"; done
for name in "${failed[@]}"; do say "FAILED  $name"; done
printf '\nchecks: %d passed, %d failed\n' ${#passed[@]} ${#failed[@]}
[ ${#failed[@]} -eq 0 ]
