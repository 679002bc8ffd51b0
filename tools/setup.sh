#!/usr/bin/env bash
# Brings what Placet is built with to this machine: `tools/setup.sh [run|test|bench]`.
# Safe to run again, quick when nothing is missing. Built tools go to a cache folder of the
# user, named by their versions, so that a second clone finds them.
#
# Every tool is looked for in the same order: already there, then a ready-made copy, then built
# from crates.io. The last needs no more than the package registries, which is all that some
# company networks and build servers let through.
set -euo pipefail
exec </dev/null

# shellcheck source=tools/places.sh
. "$(dirname "${BASH_SOURCE[0]}")/places.sh"
role=${1:-run}

# The rustup name of Debian's compiler, used where rustup cannot fetch the WebAssembly target.
debian_toolchain=placet-debian
debian_rustlib=/usr/lib/rustlib
wasm=wasm32-unknown-unknown
wasm_linker=
rustc_folder=
build_folder=$placet_cache/build

main() {
    case $role in run | test | bench) ;; *) fail "usage: tools/setup.sh [run|test|bench]" ;; esac
    mkdir -p "$placet_cache"
    wait_for_other_setups
    forget_earlier_environment

    check_wasm_bindgen_pin
    install_system_packages
    choose_compiler
    install_cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
    install_cargo_tool cargo-leptos "$CARGO_LEPTOS_VERSION" cargo-leptos
    install_binaryen
    if [ "$role" = test ]; then
        add_lint_tools
        install_cargo_tool cargo-deny "$CARGO_DENY_VERSION" cargo-deny
        "$tools/schemathesis.sh" install
    fi
    if [ "$role" != run ]; then install_end2end_packages; fi
    rm -rf "$build_folder"
    write_environment
}

say() { printf 'setup: %s\n' "$*"; }
fail() {
    printf 'setup: %s\n' "$*" >&2
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

wait_for_other_setups() {
    has flock || return 0
    exec 9>"$placet_cache/setup.lock"
    flock -n 9 && return 0
    say "waiting for another set-up on this machine to finish"
    flock 9
}

# A shell that has sourced tools/env.sh must get the same answers as a fresh one.
forget_earlier_environment() {
    if [ "${RUSTUP_TOOLCHAIN:-}" = "$debian_toolchain" ]; then unset RUSTUP_TOOLCHAIN; fi
    unset CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
}

# --- system packages ---------------------------------------------------------------------------

install_system_packages() {
    local packages=()
    has cc || packages+=(build-essential)
    has pkg-config || packages+=(pkg-config)
    node_is_new_enough || packages+=(nodejs)
    has npm || packages+=(npm)
    if [ "$role" != run ]; then
        [ -n "$(find_postgres)" ] || packages+=(postgresql)
        [ -n "$(find_chromium)" ] || packages+=(chromium)
    fi
    if [ "$role" = test ]; then
        # For the Nu HTML checker.
        has java || packages+=(default-jre-headless)
        # For Schemathesis, and the examples of the API's guide.
        python3 -c 'import venv, ensurepip' 2>/dev/null || packages+=(python3 python3-venv)
        has curl || packages+=(curl)
    fi
    if [ "$role" = bench ]; then
        has wrk || packages+=(wrk)
        has curl || packages+=(curl)
    fi
    if [ ${#packages[@]} -gt 0 ]; then apt_install "${packages[@]}"; fi
    node_is_new_enough || fail "Node.js $NODE_MINIMUM or newer is needed, this is $(node --version): see https://nodejs.org"
}

node_is_new_enough() { has node && at_least "$NODE_MINIMUM" "$(node --version | tr -d v)"; }

apt_install() {
    has apt-get || fail "please install with this system's package manager, then try again: $*"
    say "installing system packages: $*"
    local log=$placet_cache/apt.log
    apt_get "$log" install "$@" || { apt_get "$log" update && apt_get "$log" install "$@"; } ||
        fail "apt-get could not install $*; its output is in $log"
}

apt_get() {
    local log=$1 action=$2
    shift 2
    local options=(-q -y --no-install-recommends)
    if [ "$action" = update ]; then options=(-q); fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get "$action" "${options[@]}" "$@" >"$log" 2>&1
}

# --- the compiler and its WebAssembly target ---------------------------------------------------

choose_compiler() {
    if rust_is_new_enough && wasm_compiles; then return; fi
    if use_debian_compiler && wasm_compiles; then return; fi
    forget_debian_compiler
    if rust_is_new_enough && add_rustup_target && wasm_compiles; then return; fi
    install_debian_compiler
    use_debian_compiler || fail "Debian's compiler was installed but is older than Rust $RUST_MINIMUM"
    wasm_compiles || fail "Debian's compiler does not build for $wasm; run again with: bash -x tools/setup.sh"
}

rust_is_new_enough() {
    has rustc && has cargo && at_least "$RUST_MINIMUM" "$(rustc --version | cut -d ' ' -f 2)"
}

# Links a one-line program against std: the target's files alone do not say that they fit the compiler.
wasm_compiles() {
    local folder status=0
    folder=$(mktemp -d)
    printf '#[unsafe(no_mangle)] pub extern "C" fn yes() -> usize { "yes".to_string().len() }\n' >"$folder/yes.rs"
    rustc --edition 2024 --target "$wasm" --crate-type cdylib ${wasm_linker:+-C "linker=$wasm_linker"} \
        -o "$folder/yes.wasm" "$folder/yes.rs" >"$placet_cache/wasm-check.log" 2>&1 || status=$?
    rm -rf "$folder"
    return $status
}

add_rustup_target() {
    has rustup || return 1
    say "adding the WebAssembly target with rustup"
    timeout 60 rustup target add "$wasm" >"$placet_cache/rustup.log" 2>&1 && return
    say "rustup could not fetch it (behind a firewall this is expected)"
    return 1
}

# A rustup toolchain of the minimal profile comes without them.
add_lint_tools() {
    cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 && return
    say "adding clippy and rustfmt with rustup"
    timeout 120 rustup component add clippy rustfmt >"$placet_cache/rustup.log" 2>&1 ||
        fail "this compiler has no clippy or no rustfmt, and rustup could not add them: install them, then try again"
}

# Debian's compiler and Debian's copy of the standard library's sources are one version, so the
# library can be built for WebAssembly here. That compiler is then used for everything: two
# versions would build every dependency twice.
install_debian_compiler() {
    debian_has_compiler ||
        fail "please run: rustup update stable && rustup target add $wasm (Rust $RUST_MINIMUM or newer, https://rustup.rs)"
    apt_install rustc-web cargo-web rust-web-src rustfmt-web rust-web-clippy
    apt_install "$(debian_lld)"
    build_std_for_wasm
    if has rustup; then rustup toolchain link "$debian_toolchain" /usr; fi
}

debian_has_compiler() {
    has apt-cache || return 1
    apt-cache show rustc-web >/dev/null 2>&1 && return
    apt_get "$placet_cache/apt.log" update && apt-cache show rustc-web >/dev/null 2>&1
}

debian_lld() { echo "lld-$(debian_llvm)"; }
debian_llvm() { /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }

build_std_for_wasm() {
    say "building Rust's standard library for WebAssembly from Debian's sources"
    local folder log=$placet_cache/wasm-std.log libraries=$debian_rustlib/$wasm/lib
    folder=$(mktemp -d)
    mkdir "$folder/src"
    : >"$folder/src/lib.rs"
    printf '[package]\nname = "only_std"\nversion = "0.0.0"\nedition = "2024"\n' >"$folder/Cargo.toml"
    # -Z build-std is an unstable option; the bootstrap variable lets a stable compiler take it.
    (cd "$folder" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$folder/target \
        /usr/bin/cargo build --release -Z build-std=std,panic_abort --target "$wasm") >"$log" 2>&1 ||
        fail "the standard library did not build; the output is in $log"
    rm -f "$folder/target/$wasm/release/deps"/libonly_std-*
    as_root rm -rf "$libraries"
    as_root mkdir -p "$libraries"
    as_root cp "$folder/target/$wasm/release/deps"/*.rlib "$libraries/"
    rm -rf "$folder"
}

use_debian_compiler() {
    [ -d "$debian_rustlib/$wasm/lib" ] && [ -x /usr/bin/rustc ] && has "wasm-ld-$(debian_llvm)" || return 1
    wasm_linker=wasm-ld-$(debian_llvm)
    if has rustup; then
        rustup toolchain list | grep -q "^$debian_toolchain" || return 1
        export RUSTUP_TOOLCHAIN=$debian_toolchain
    else
        rustc_folder=/usr/bin
        PATH=$rustc_folder:$PATH
    fi
    rust_is_new_enough
}

forget_debian_compiler() {
    forget_earlier_environment
    wasm_linker=
}

# --- tools built from crates -------------------------------------------------------------------

# The crate and the command line tool refuse each other's output unless they are the same version.
check_wasm_bindgen_pin() {
    local lock=$tools/../Cargo.lock locked
    [ -f "$lock" ] || return 0
    locked=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, ""); print $3 }' "$lock")
    [ "$locked" = "$WASM_BINDGEN_VERSION" ] ||
        fail "Cargo.lock has wasm-bindgen $locked, tools/versions.env has $WASM_BINDGEN_VERSION: make them the same"
}

# install_cargo_tool CRATE VERSION COMMAND
install_cargo_tool() {
    local crate=$1 version=$2 command=$3 home
    home=$(tool_folder "$crate" "$version")
    is_version "$command" "$version" && return
    if fetch_with_binstall "$crate" "$version" "$home"; then return; fi
    say "building $crate $version (once on this machine; some minutes)"
    build_cargo_tool "$crate" "$version" "$home"
    hash -r
    is_version "$command" "$version" || fail "$crate was built but does not say that it is $version"
}

is_version() { "$1" --version 2>/dev/null | grep -qwF "$2"; }

fetch_with_binstall() {
    has cargo-binstall || return 1
    say "fetching $1 $2 with cargo binstall"
    timeout 120 cargo binstall --no-confirm --disable-strategies compile --root "$3" "$1@$2" >"$placet_cache/$1.log" 2>&1
}

# Tools are built to be ready soon, not to run fast: most of their time they wait for the compiler.
# One target folder for all of them, because they share dependencies.
build_cargo_tool() {
    local crate=$1 version=$2 home=$3 log=$placet_cache/$1.log features=()
    if [ "$crate" = cargo-leptos ]; then features=(--features no_downloads); fi
    export CARGO_TARGET_DIR=$build_folder CARGO_INCREMENTAL=0
    export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=symbols
    # Their stated compiler is often newer than the one they need: a dependency raised it as a matter of policy.
    local install=(cargo install "$crate" --version "$version" --root "$home" --ignore-rust-version "${features[@]}")
    # Some releases carry a lock file that does not fit.
    "${install[@]}" --locked >"$log" 2>&1 || "${install[@]}" >>"$log" 2>&1 ||
        fail "$crate $version did not build; the output is in $log"
    unset CARGO_TARGET_DIR CARGO_INCREMENTAL
}

# --- tools from npm ----------------------------------------------------------------------------

install_binaryen() {
    local home
    home=$(tool_folder binaryen "$BINARYEN_VERSION")
    [ -x "$home/node_modules/.bin/wasm-opt" ] && return
    say "installing wasm-opt (binaryen $BINARYEN_VERSION, npm)"
    mkdir -p "$home"
    quiet_npm install --prefix "$home" --ignore-scripts "binaryen@$BINARYEN_VERSION"
}

install_end2end_packages() {
    local folder=$tools/../end2end
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return
    say "installing the packages of the end-to-end tests (npm)"
    # The tests drive the system's Chromium.
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 quiet_npm ci --prefix "$folder"
}

quiet_npm() {
    npm "$@" --no-audit --no-fund >"$placet_cache/npm.log" 2>&1 || fail "npm $1 failed; its output is in $placet_cache/npm.log"
}

# --- what the other scripts source -------------------------------------------------------------

write_environment() {
    local chromium
    chromium=$(find_chromium)
    {
        echo "# Written by tools/setup.sh; source tools/env.sh instead."
        if [ -n "$rustc_folder" ]; then echo "export PATH=\"$rustc_folder:\$PATH\""; fi
        if [ "${RUSTUP_TOOLCHAIN:-}" = "$debian_toolchain" ]; then echo "export RUSTUP_TOOLCHAIN=$debian_toolchain"; fi
        if [ -n "$wasm_linker" ]; then echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$wasm_linker"; fi
        if [ -n "$chromium" ]; then echo "export PLACET_CHROMIUM=\"$chromium\""; fi
    } >"$placet_environment.new"
    mv "$placet_environment.new" "$placet_environment"
}

main
