#!/usr/bin/env bash
# Runs a command with an /etc of its own: browsers read an administrator's policies there, and
# nothing that a test writes may reach the machine's. To be started by `unshare --mount`.
set -euo pipefail
private=$(mktemp -d)
mount -t tmpfs none "$private"
mkdir "$private/changes" "$private/work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$private/changes,workdir=$private/work" /etc
exec "$@"
