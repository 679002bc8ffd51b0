#!/usr/bin/env bash
# Measures the release build on this machine: plain answers, form pages and decisions a second, submissions
# a second (each one durable) beside what the engine alone makes durable row by row, memory, sizes. `make
# bench` sets up and calls this. Load goes to 127.0.0.1 only and ends by itself.
set -euo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${BENCH_SECONDS:-10}
connections=${BENCH_CONNECTIONS:-32}
port=${BENCH_PORT:-3190}
url=http://127.0.0.1:$port
folder=$(mktemp -d)
server=

main() {
    trap stop EXIT
    sizes
    measure "SQLite" ""
    if [ -n "${PLACET_TEST_POSTGRES:-}" ]; then measure "PostgreSQL" "$PLACET_TEST_POSTGRES"; fi
}

measure() {
    local engine=$1 database=$2 plain commits
    start "$database"
    printf '\n%s, %s connections, %s s each\n' "$engine" "$connections" "$seconds"
    plain=$(load /healthz)
    line "plain answers" "$plain"
    line "form pages" "$(load /f/newsletter)" "$plain" "of plain answers"
    line "decisions" "$(load "/api/v1/decisions?purpose=newsletter&email=mia@reader.example" "$key")" "$plain" "of plain answers"
    stop # nothing else writes
    commits="$(single_commits "$database") - -"
    start "$database"
    line "rows made durable one by one, by the engine" "$commits"
    line "submissions (and as many form pages)" "$(submissions)" "$commits" "of the engine's commits"
    printf '  %-46s %9s MB\n' "memory at most" "$(memory)"
    stop
}

# line WHAT "RATE P50 P99 [TROUBLE]" ["RATE ..." OF]: what was measured, and its ratio to something.
line() {
    awk -v what="$1" -v of="${3:-}" -v words="${4:-}" '{
        printf "  %-46s %9.0f a second", what, $1
        if ($3 != "-") printf ", p50 %s, p99 %s", $2, $3
        if (of != "") { split(of, other, " "); printf ", %.2f %s", $1 / other[1], words }
        for (i = 4; i <= NF; i++) printf " %s", $i
        print ""
    }' <<<"$2"
}

# start DATABASE: serves it; at the first time, with demonstration data and a key that is never exhausted.
start() {
    export PLACET_LISTEN=127.0.0.1:$port PLACET_DATA_DIR=$folder/data${1:+-postgres} PLACET_DATABASE_URL=$1 PLACET_LOG=warn
    if [ ! -d "$PLACET_DATA_DIR" ]; then
        target/release/placet demo >/dev/null
        key=$(target/release/placet api-key create --scope decisions:read --rate 1000000 --name bench)
    fi
    target/release/placet serve >/dev/null 2>"$folder/log" &
    server=$!
    for _ in $(seq 100); do
        curl -fs "$url/readyz" >/dev/null && return
        sleep 0.1
    done
    echo "the server did not start:" >&2
    cat "$folder/log" >&2
    exit 1
}

stop() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    server=
}

# load PATH [KEY]
load() {
    wrk -t1 "-c$connections" "-d${seconds}s" --latency ${2:+-H "Authorization: Bearer $2"} "$url$1" | summary
}

# How many a second (of what was submitted, if anything was), and the latencies that half and 99 of 100 stay under.
summary() {
    awk -v seconds="$seconds" '/Requests\/sec/ { rate = $2 } /^submitted/ { rate = $2 / seconds }
        $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 }
        /Non-2xx/ { bad = " NOT-2xx/3xx: " $NF } /^refused [1-9]/ { bad = " REFUSED: " $2 }
        END { printf "%.0f %s %s%s\n", rate, p50, p99, bad }'
}

# Every submission needs a form token of its own, so each one is a GET and a POST; what counts was recorded.
submissions() {
    wrk -t1 "-c$connections" "-d${seconds}s" --latency -s bench/submit.lua "$url/f/newsletter" | summary
}

# single_commits DATABASE
single_commits() {
    cargo bench --quiet --features ssr --bench commits -- "${1:-sqlite:$folder/commits.db}" "$seconds"
}

# The most that the server has had, in megabytes (Linux).
memory() { awk '/VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; }

sizes() {
    printf 'sizes in bytes: raw, gzip\n'
    start ""
    size "/embed.js" "$(curl -fs "$url/embed.js" | wc -c)" "$(curl -fs -H 'accept-encoding: gzip' "$url/embed.js" | wc -c)"
    local page css script raw=0 packed=0
    page=$(curl -fs "$url/f/newsletter")
    css=$(grep -o '/assets/form\.[0-9a-f]*\.css' <<<"$page" | head -n 1)
    script=$(grep -o '/assets/form\.[0-9a-f]*\.js' <<<"$page" | head -n 1)
    for part in /f/newsletter "$css" "$script"; do
        raw=$((raw + $(curl -fs "$url$part" | wc -c)))
        packed=$((packed + $(curl -fs -H 'accept-encoding: gzip' "$url$part" | wc -c)))
    done
    size "form page with style and script" "$raw" "$packed"
    size "admin wasm" "$(wc -c <target/site/pkg/placet.wasm)" "$(gzip -9c target/site/pkg/placet.wasm | wc -c)"
    stop
}

size() { printf '  %-34s %8d %8d\n' "$1" "$2" "$3"; }

main
