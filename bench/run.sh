#!/usr/bin/env bash
# Measures the release build on this machine: form pages a second, submissions a second (each one
# durable), plain answers a second, sizes. `make bench` sets up and calls this. Load goes to
# 127.0.0.1 only and ends by itself.
set -euo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${BENCH_SECONDS:-10}
connections=${BENCH_CONNECTIONS:-16}
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
    local engine=$1 database=$2
    start "$database"
    printf '\n%s, %s connections, %s s each\n' "$engine" "$connections" "$seconds"
    printf '  plain answers   %s\n' "$(rate /healthz)"
    printf '  form pages      %s\n' "$(rate /f/newsletter)"
    printf '  submissions     %s\n' "$(submissions)"
    stop
}

start() {
    local data=$folder/data-$RANDOM
    PLACET_LISTEN=127.0.0.1:$port PLACET_DATA_DIR=$data PLACET_DATABASE_URL=$1 PLACET_LOG=warn \
        target/release/placet demo >/dev/null
    PLACET_LISTEN=127.0.0.1:$port PLACET_DATA_DIR=$data PLACET_DATABASE_URL=$1 PLACET_LOG=warn \
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

rate() {
    wrk -t1 "-c$connections" "-d${seconds}s" --latency "$url$1" | summary
}

# Requests a second, and the latency that 99 of 100 stay under.
summary() {
    awk '/Requests\/sec/ { rate = $2 } $1 == "99%" { p99 = $2 } /Non-2xx/ { bad = "  NOT 2xx/3xx: " $NF }
        END { printf "%9.0f a second, p99 %s%s\n", rate, p99, bad }'
}

# Every submission needs a form token of its own, so each one is a GET and a POST.
submissions() {
    wrk -t1 "-c$connections" "-d${seconds}s" --latency -s bench/submit.lua "$url/f/newsletter" |
        awk '/submitted/ { n = $2 } /refused/ { bad = $2 } /Requests\/sec/ { rate = $2 }
            $1 == "99%" { p99 = $2 }
            END { printf "%9.0f a second (and as many form pages), p99 %s, %d recorded, %d refused\n", rate / 2, p99, n, bad }'
}

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
