#!/usr/bin/env bash
# Builds target/release/placet with everything inside, unless it is newer than all that it is made of:
# cargo-leptos would make the WebAssembly again each time, and the program with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

program=target/release/placet
sources=(Cargo.toml Cargo.lock build.rs .cargo src style public migrations locales)
if [ -x "$program" ] && [ -z "$(find "${sources[@]}" -newer "$program" -print -quit)" ]; then
    echo "build: $program is up to date"
    exit 0
fi
exec cargo leptos build --release --precompress
