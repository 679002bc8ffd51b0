#!/usr/bin/env bash
# Has Schemathesis (https://schemathesis.readthedocs.io) send the API what its own document allows, and what
# it does not: `tools/schemathesis.sh install` brings it to a cache folder of the user, `tools/schemathesis.sh
# run` starts the debug build on a fresh database and runs it, with a fixed seed and bounded. First with ids
# of its own making, which are nobody's; then with those of what there is.
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
        # Not every network lets PyPI through. What the API does is tested in Rust all the same.
        if [ -x "$home/bin/schemathesis" ]; then run; else echo "schemathesis: not there, so not run"; fi
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
        echo "schemathesis: PyPI is out of reach" >&2
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
    export PLACET_OUTBOUND_PRIVATE_ADDRESSES='["127.0.0.1"]'
    cd "$folder"
    "$placet" demo >demo.log 2>&1 || fail "no demo data: $(tail -n 5 demo.log)"
    key=$("$placet" api-key create --scope all --rate 1000000 2>/dev/null)
    "$placet" serve >server.log 2>&1 &
    server=$!
    wait_for "http://127.0.0.1:$port/healthz"
    api=http://127.0.0.1:$port/api/v1
    local status=0
    test_api "$tools/schemathesis.toml" || status=$?
    { cat "$tools/schemathesis.toml" && known_ids; } >known.toml
    test_api known.toml --include-path-regex '[{]' --phases examples,fuzzing --max-examples 20 || status=$?
    if grep -E '"level":"ERROR"| ERROR ' server.log; then status=1; fi
    exit "$status"
}

# test_api CONFIG OPTION...
test_api() {
    local config=$1
    shift
    SCHEMATHESIS_HOOKS=schemathesis_hooks PYTHONPATH=$tools PYTHONDONTWRITEBYTECODE=1 \
        "$home/bin/schemathesis" --config-file "$config" run "$api/openapi.json" --header "Authorization: Bearer $key" "$@"
}

# Ids of what there is, as settings of Schemathesis.
known_ids() {
    API=$api KEY=$key python3 - <<'PYTHON'
import json, os, time, urllib.request

def call(path, body=None):
    request = urllib.request.Request(os.environ["API"] + path, headers={
        "Authorization": "Bearer " + os.environ["KEY"], "Content-Type": "application/json"})
    if body is not None:
        request.data = json.dumps(body).encode()
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or "null")

def send(path, content):
    """Sends a file as a form (RFC 7578)."""
    part = 'Content-Disposition: form-data; name="file"; filename="known.csv"\r\n\r\n' + content
    request = urllib.request.Request(os.environ["API"] + path, f"--x\r\n{part}\r\n--x--\r\n".encode(), headers={
        "Authorization": "Bearer " + os.environ["KEY"], "Content-Type": "multipart/form-data; boundary=x"})
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())

person = {"kind": "external_id", "value": "known"}
more = {"kind": "external_id", "value": "known as well"}
subject = call("/subjects", {"identifiers": [person, more]})
said = call("/consents", {
    "subject": {"id": subject["id"]}, "purpose": "newsletter", "answer": "given",
    "evidence": {"language": "en", "control": "box", "reference": "test"}})
webhook = call("/webhooks", {
    "url": os.environ["API"] + "/nothing", "events": ["consent.given"]})["webhook"]["id"]
call(f"/webhooks/{webhook}/test", {})
known = {
    "subject": subject["id"], "identifier": subject["identifiers"][1]["id"], "purpose": "newsletter",
    "event": said["id"], "webhook": webhook,
    "delivery": call(f"/webhooks/{webhook}/deliveries")["items"][0]["id"],
    "submission": call("/submissions")["items"][0]["id"], "ticket": call("/tickets")["items"][0]["id"],
    "bundle": call("/bundles", {"purpose": "newsletter"})["id"],
    "export": call("/exports/consents", {})["id"],
    "import": send("/imports/consents", "phone,purpose,consent\n+4930901820,newsletter,FALSE\n")["id"],
}
deadline = time.monotonic() + 20
while call(f"/bundles/{known['bundle']}")["state"] != "done" and time.monotonic() < deadline:
    time.sleep(0.1)
print("\n[parameters]")
for name, value in known.items():
    print(f'"path.{name}" = "{value}"')
PYTHON
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
