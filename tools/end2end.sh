#!/usr/bin/env bash
# The story in Chromium on both engines at once: each waits for pages half of its time. What PostgreSQL has
# to say comes after SQLite has ended, and what failed comes last, where logs that are cut still show it.
# tools/with-postgres.sh names the server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../end2end"

story() { PLACET_E2E_ENGINE=$1 node_modules/.bin/playwright test --reporter=list; }

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
story postgres >"$logs/postgres" 2>&1 &
postgres=$!
status=0
story sqlite | tee "$logs/sqlite" || status=$?
wait "$postgres" || status=$?
cat "$logs/postgres"
# Playwright tells of failures after the last test, numbered.
if [ "$status" != 0 ]; then sed -n '/^  1) /,/^ *[0-9]* failed/p' "$logs/sqlite"; fi
exit "$status"
