#!/usr/bin/env bash
# Finds or installs what every build needs: Rust, Node and the JavaScript tools of the lockfile.
set -euo pipefail
source tools/build/say.sh

has cargo || stop "Rust 1.95 or newer is missing; get it from https://rustup.rs."
has node && has npm || stop "Node 20.15 or newer with npm is missing; get it from https://nodejs.org or Debian's packages nodejs and npm."
# 20.15 is the first that computes a zip's checksums.
node -e 'process.exit(require("node:zlib").crc32 ? 0 : 1)' ||
  stop "Node $(node --version) is too old; get version 20.15 or newer from https://nodejs.org."

# The stamp is written after a whole install, so that an interrupted one is done again.
stamp=node_modules/.lockfile-sum
sum=$(sha256sum package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ]; then
  say "installing the JavaScript tools of package-lock.json"
  npm ci --loglevel=error >target/npm.log 2>&1 ||
    stop "npm ci failed ($(grep -m1 'npm error' target/npm.log || tail -n 1 target/npm.log)); the npm registry must be reachable once."
  printf '%s' "$sum" >"$stamp"
fi
