#!/usr/bin/env bash
# The lints over what is compiled for wasm only. Clippy comes with rustup's toolchains; where
# wasm is built by Debian's Rust there is no clippy for it, and that is said.
set -euo pipefail
source tools/build/say.sh
source tools/build/debian.sh
source tools/build/wasm_rust.sh
if ! has_wasm_std; then
  say "not run: no $wasm_target target for the clippy of $(rustc --version)"
  exit 0
fi
cargo clippy --quiet --locked --lib --no-default-features --target "$wasm_target" -- -D warnings
