# Sourced by the other scripts: how they speak, and how they give up.

say() { printf '%s\n' "$*"; }

# stop "what is missing, and how to get it": one sentence, then the end.
stop() {
  printf 'build.sh: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }
