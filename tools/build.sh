#!/usr/bin/env bash
# `tools/build.sh` builds target/release/placet with everything inside; `tools/build.sh islands` only the
# WebAssembly, for a program that reads it from disk. Nothing is built that is newer than its sources:
# cargo-leptos would make the WebAssembly again each time, and the program with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

main() {
    case ${1:-program} in
    program) unless_new target/release/placet ;;
    islands) unless_new target/site/pkg/placet.wasm --frontend-only ;;
    *) echo "usage: tools/build.sh [islands]" >&2 && exit 1 ;;
    esac
}

# unless_new FILE [OPTION]
unless_new() {
    local file=$1 sources=(Cargo.toml Cargo.lock build.rs .cargo src style public migrations locales)
    if [ -f "$file" ] && [ -z "$(find "${sources[@]}" -newer "$file" -print -quit)" ]; then
        echo "build: $file is up to date"
        return 0
    fi
    cargo leptos build --release "${@:2}"
}

main "$@"
