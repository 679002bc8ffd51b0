#!/usr/bin/env bash
# Has Schemathesis (https://schemathesis.readthedocs.io) send the API what its own document allows, and what
# it does not: `tools/schemathesis.sh install` brings it to a cache folder of the user, `tools/schemathesis.sh
# run` starts the debug build on a fresh database and runs it, with a fixed seed and bounded.
set -euo pipefail
exec </dev/null

# shellcheck source=tools/places.sh
. "$(dirname "${BASH_SOURCE[0]}")/places.sh"
root=$(cd "$tools/.." && pwd)
home=$(tool_folder schemathesis "$SCHEMATHESIS_VERSION")

main() {
    case ${1:-} in
    install) install ;;
    run)
        install
        run
        ;;
    *) fail "usage: tools/schemathesis.sh install|run" ;;
    esac
}

fail() {
    printf 'schemathesis: %s\n' "$*" >&2
    exit 1
}

install() {
    [ -x "$home/bin/schemathesis" ] && return
    python3 -c 'import venv, ensurepip' 2>/dev/null ||
        fail "Python 3 with venv is needed: install python3-venv"
    echo "schemathesis: installing $SCHEMATHESIS_VERSION from PyPI (once on this machine)"
    rm -rf "$home"
    python3 -m venv "$home"
    "$home/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$SCHEMATHESIS_VERSION" || {
        rm -rf "$home"
        fail "pip could not install it"
    }
}

run() {
    # shellcheck source=tools/env.sh
    . "$tools/env.sh"
    local target=${CARGO_TARGET_DIR:-$root/target}
    placet=$target/debug/placet
    [ -x "$placet" ] || (cd "$root" && cargo build --features ssr --bin placet)
    folder=$(mktemp -d "${TMPDIR:-/tmp}/placet-schemathesis.XXXXXX")
    trap stop EXIT
    local port
    port=$(free_port)
    export PLACET_DATA_DIR=$folder/data PLACET_LISTEN=127.0.0.1:$port
    cd "$folder"
    "$placet" demo >demo.log 2>&1 || fail "no demo data: $(tail -n 5 demo.log)"
    local key
    key=$("$placet" api-key create --scope all --rate 1000000 2>/dev/null)
    "$placet" serve >server.log 2>&1 &
    server=$!
    wait_for "http://127.0.0.1:$port/healthz"
    local status=0
    "$home/bin/schemathesis" --config-file "$tools/schemathesis.toml" run \
        "http://127.0.0.1:$port/api/v1/openapi.json" --header "Authorization: Bearer $key" || status=$?
    if grep -E '"level":"ERROR"| ERROR ' server.log; then status=1; fi
    exit "$status"
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

wait_for() {
    for _ in $(seq 100); do
        if python3 -c "import urllib.request; urllib.request.urlopen('$1', timeout=1)" 2>/dev/null; then return; fi
        sleep 0.1
    done
    fail "the server does not answer: $(tail -n 5 server.log)"
}

# shellcheck disable=SC2329 # the trap calls it
stop() {
    if [ -n "${server:-}" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}

main "$@"
