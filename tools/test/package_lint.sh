#!/usr/bin/env bash
# Mozilla's own linter over the Firefox package; what it calls an error is one.
set -euo pipefail
node_modules/.bin/web-ext lint --source-dir dist/firefox --no-config-discovery --boring
