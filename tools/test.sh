#!/usr/bin/env bash
# Everything that must hold before a change goes in; `make test` runs it after the set-up. It stops
# at the first step that fails. The last line is `placet: N passed, M failed`.
set -euo pipefail
exec </dev/null

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=tools/env.sh
. tools/env.sh

main() {
    choose_cargo_settings
    logs=$(mktemp -d)
    trap report EXIT

    step format cargo fmt --check
    step lint-browser cargo clippy --lib --no-default-features --features browser --target wasm32-unknown-unknown -- -D warnings
    # Its last minutes are one thread's, and so are many of what follows: both cores have work.
    begin islands tools/build.sh islands
    step lint-server linted cargo test --features ssr --no-run
    step cargo-test linted tools/with-postgres.sh cargo test --features ssr
    await islands
    step schemathesis tools/schemathesis.sh run
    step end2end tools/with-postgres.sh tools/end2end.sh
    step dependencies check_dependencies
}

choose_cargo_settings() {
    # The output goes through tee, so cargo cannot see the terminal by itself.
    if [ -t 1 ]; then export CARGO_TERM_COLOR=always; else export CARGO_TERM_COLOR=never; fi
    # A machine that builds once has no use for the files that make the second build quick.
    if [ -n "${CI:-}" ]; then export CARGO_INCREMENTAL=0; fi
}

# step NAME COMMAND...
step() {
    local name=$1 started=$SECONDS status=0
    shift
    printf '\n== %s (%s)\n' "$name" "$(date +%H:%M:%S)"
    "$@" 2>&1 | tee "$logs/$name.log" || status=$?
    ended "$name" "$started" "$status"
}

# begin NAME COMMAND... starts a step beside the others; await NAME says what became of it.
begin() {
    local name=$1
    shift
    beside_since=$SECONDS
    "$@" >"$logs/$name.log" 2>&1 &
    beside=$!
}

await() {
    local name=$1 status=0
    wait "$beside" || status=$?
    beside=
    printf '\n== %s\n' "$name"
    cat "$logs/$name.log"
    ended "$name" "$beside_since" "$status"
}

# ended NAME SINCE STATUS
ended() {
    local name=$1 since=$2 status=$3
    table+=("$(printf '%-14s %5d s  %s' "$name" $((SECONDS - since)) "$([ "$status" = 0 ] && echo ok || echo FAILED)")")
    if [ "$status" != 0 ]; then exit "$status"; fi
}

# linted COMMAND... has Clippy compile our own crate, and takes warnings for errors. So what is linted is
# built as well: `cargo clippy` would go through all dependencies once more, for nothing but to know them.
linted() {
    RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-Dwarnings "$@"
}

check_dependencies() {
    # The database of advisories is a git repository of its own, which not every network reaches.
    if timeout 60 cargo deny fetch db >/dev/null 2>&1; then
        cargo deny check --hide-inclusion-graph
    else
        echo "The database of security advisories is out of reach: everything else is checked."
        cargo deny check --hide-inclusion-graph bans licenses sources
    fi
}

# --- the closing words -------------------------------------------------------------------------

table=()
beside=

report() {
    local status=$? passed failed
    if [ -n "$beside" ]; then kill "$beside" 2>/dev/null || true; fi
    passed=$(($(sum cargo-test ' passed;') + $(sum end2end ' passed') + $(sum end2end ' flaky')))
    failed=$(($(sum cargo-test ' failed;') + $(sum end2end ' failed')))
    # A step without tests can fail too, and must not read like success.
    if [ $status != 0 ] && [ $failed = 0 ]; then failed=1; fi
    printf '\n'
    if [ ${#table[@]} -gt 0 ]; then printf '%s\n' "${table[@]}"; fi
    rm -rf "$logs"
    printf 'placet: %d passed, %d failed\n' "$passed" "$failed"
}

# Adds up the numbers before a word in the runners' own summaries: libtest's `test result: ok. 5 passed; 0 failed;`
# and Playwright's closing lines `  5 passed (3.2s)`.
sum() {
    local log=$logs/$1.log word=$2
    if [ ! -f "$log" ]; then
        echo 0
        return 0 # a bare return in a trap would give the status of the step that failed
    fi
    { grep -E '^test result: |^ +[0-9]+ (passed|failed|flaky)' "$log" || true; } |
        { grep -oE "[0-9]+$word" || true; } | awk '{ total += $1 } END { print total + 0 }'
}

main
