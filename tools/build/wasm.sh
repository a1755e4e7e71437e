#!/usr/bin/env bash
# Core to wasm, wasm to glue, glue's wasm made small; the word lists come from the same build:
# target/glue/{core.js,core.d.ts,core.wasm,lexicon.bin}.
set -euo pipefail
source tools/build/say.sh
source tools/build/debian.sh
source tools/build/wasm_rust.sh

locked_version() { # LOCKFILE CRATE
  sed -n "/^name = \"$2\"\$/{n;s/^version = \"\(.*\)\"\$/\1/p}" "$1"
}

core_version=$(locked_version Cargo.lock wasm-bindgen)
glue_version=$(locked_version tools/glue/Cargo.lock wasm-bindgen-cli-support)
[ "$core_version" = "$glue_version" ] ||
  stop "the core's wasm-bindgen is $core_version but tools/glue's is $glue_version; give both manifests the same version and run 'cargo update' in each."

choose_wasm_rust
# Panic messages carry source paths. Without this two people's packages would differ, and each
# would tell where its builder's home is.
cargo_home=${CARGO_HOME:-$HOME/.cargo}
# Little inlining: at 200 the module is 80 kB larger and a twelfth faster, at 3 it is 35 kB smaller and a tenth slower (November 2026).
flags="[\"-Cllvm-args=-inline-threshold=75\", \"--remap-path-prefix=$cargo_home=cargo\", \"--remap-path-prefix=$PWD=.\"]"
"${wasm_cargo[@]}" --quiet --locked --lib --profile ship --no-default-features --target "$wasm_target" \
  --config "target.$wasm_target.rustflags=$flags" --message-format=json-render-diagnostics \
  >target/wasm-build.jsonl
compiled=$(node tools/build/built.mjs wasm <target/wasm-build.jsonl)
lexicon=$(node tools/build/built.mjs lexicon <target/wasm-build.jsonl)

cargo build --quiet --locked --release --manifest-path tools/glue/Cargo.toml --target-dir target/glue-build
glue=target/glue-build/release/crowded-elevator-glue

# Features by name: all of them at once made a module that Node 20 can't read. Large functions that are called once stay
# apart: in one function of 115 kB a check of a quiet post took 144 µs instead of 118 (November 2026).
shrink=(node_modules/.bin/wasm-opt -Oz --one-caller-inline-max-function-size=1000 --enable-bulk-memory --enable-mutable-globals --enable-multivalue
  --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext)

out=target/glue
sum=$({ sha256sum "$compiled" "$glue" package-lock.json; printf '%s ' "${shrink[@]}"; } | sha256sum)
if [ "$(cat "$out/.sum" 2>/dev/null)" != "$sum" ]; then
  rm -rf "$out"
  "$glue" "$compiled" "$out"
  "${shrink[@]}" "$out/core_bg.wasm" -o "$out/core.wasm"
  printf '%s' "$sum" >"$out/.sum"
fi
cmp -s "$lexicon" "$out/lexicon.bin" || cp "$lexicon" "$out/lexicon.bin"
