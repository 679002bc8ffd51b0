#!/usr/bin/env bash
# The story in Chromium on both engines at once: each waits for pages half of its time. What the second
# one has to say comes after the first has ended. tools/with-postgres.sh names the server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../end2end"

story() { PLACET_E2E_ENGINE=$1 node_modules/.bin/playwright test --reporter=list; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
story postgres >"$log" 2>&1 &
postgres=$!
status=0
story sqlite || status=$?
wait "$postgres" || status=$?
cat "$log"
exit "$status"
