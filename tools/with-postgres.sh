#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own: `tools/with-postgres.sh cargo test`.
# The server listens on loopback only, the command finds it in PLACET_TEST_POSTGRES and may create
# databases there. Server and data are gone when the command ends, however it ends; the exit status
# is the command's.
#
# PLACET_PG_FSYNC=on makes commits reach the disk, as a benchmark needs; tests don't wait for it.
set -euo pipefail

# shellcheck source=tools/places.sh
. "$(dirname "${BASH_SOURCE[0]}")/places.sh"

main() {
    [ $# -gt 0 ] || fail "usage: tools/with-postgres.sh COMMAND..."
    server_programs=$(find_postgres)
    [ -n "$server_programs" ] || fail "no PostgreSQL server programs found: run tools/setup.sh test"

    folder=$(mktemp -d "${TMPDIR:-/tmp}/placet-postgres.XXXXXX")
    trap remove_server EXIT
    # An interrupted command must end before its server does: leave that to the EXIT trap.
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    start_server
    local status=0
    PLACET_TEST_POSTGRES="postgres://placet:placet@127.0.0.1:$port/postgres" "$@" || status=$?
    exit "$status"
}

fail() {
    printf 'with-postgres: %s\n' "$*" >&2
    exit 1
}

# PostgreSQL refuses to run as root.
as_server_user() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_server() {
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    printf 'placet\n' >"$folder/password"
    chmod 644 "$folder/password"
    as_server_user "$server_programs/initdb" -D "$folder/data" -U placet --pwfile="$folder/password" \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 ||
        fail "initdb failed: $(cat "$folder/initdb.log")"
    # Another program may take the port between the choice and the start.
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        as_server_user "$server_programs/pg_ctl" start --silent --wait -D "$folder/data" -l "$folder/data/server.log" \
            -o "$(server_options)" </dev/null >/dev/null 2>&1 && return
    done
    fail "PostgreSQL did not start: $(tail -n 5 "$folder/data/server.log")"
}

server_options() {
    local fsync=${PLACET_PG_FSYNC:-off}
    echo "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=''" \
        "-c fsync=$fsync -c synchronous_commit=$fsync -c full_page_writes=$fsync -c max_connections=200"
}

# The kernel's own choice is asked for where Node.js can ask; it came with the set-up.
free_port() {
    node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# shellcheck disable=SC2329 # the trap calls it
remove_server() {
    if [ -f "$folder/data/postmaster.pid" ]; then
        as_server_user "$server_programs/pg_ctl" stop --silent -m immediate -D "$folder/data" >/dev/null 2>&1 || true
    fi
    rm -rf "$folder"
}

main "$@"
