#!/usr/bin/env bash
# Both browsers, and what they need to draw any post: on Debian as root they are installed,
# anywhere else they must be there already.
set -euo pipefail
source tools/build/say.sh
source tools/build/debian.sh

missing=()
need() { # PACKAGE PROGRAM...: the package, unless one of the programs is there
  local package=$1 program
  shift
  for program in "$@"; do
    has "$program" && return
  done
  missing+=("$package")
}

[ -n "${CHROMIUM:-}" ] || need chromium chromium chromium-browser google-chrome-stable google-chrome
[ -n "${FIREFOX:-}" ] || need firefox-esr firefox-esr firefox
need openssl openssl
# Emoji and accents have widths only where a font has them.
has fc-list && fc-list | grep -qi 'emoji' || missing+=(fontconfig fonts-noto-color-emoji fonts-dejavu-core)

[ ${#missing[@]} -eq 0 ] || install_debian "${missing[@]}" ||
  stop "for the browser tests these are missing: ${missing[*]}; on Debian, 'apt-get install ${missing[*]}' as root, elsewhere install them, or name the programs in CHROMIUM and FIREFOX."
