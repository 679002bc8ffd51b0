# shellcheck shell=bash
# Where things are: for the other scripts of this folder to source. Changes nothing but PATH.

tools=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/versions.env
. "$tools/versions.env"

placet_cache=${XDG_CACHE_HOME:-$HOME/.cache}/placet
# What the set-up found out about this machine, for exactly these versions.
# shellcheck disable=SC2034 # used by those who source this
placet_environment=$placet_cache/env-$(cksum <"$tools/versions.env" | cut -d ' ' -f 1).sh

# tool_folder NAME VERSION
tool_folder() { echo "$placet_cache/tools-$1-$2"; }

PATH=$(tool_folder wasm-bindgen-cli "$WASM_BINDGEN_VERSION")/bin:$PATH
PATH=$(tool_folder cargo-leptos "$CARGO_LEPTOS_VERSION")/bin:$PATH
PATH=$(tool_folder cargo-deny "$CARGO_DENY_VERSION")/bin:$PATH
PATH=$(tool_folder binaryen "$BINARYEN_VERSION")/node_modules/.bin:$PATH
export PATH

# The folder that has PostgreSQL's server programs; nothing if there is none. Debian keeps them off PATH.
find_postgres() {
    local initdb
    initdb=$(command -v initdb || find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$initdb" ]; then dirname "$initdb"; fi
}

find_chromium() {
    command -v "${PLACET_CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome || true
}
