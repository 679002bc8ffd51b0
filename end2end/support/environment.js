// What the tests find on this machine.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The program under test: what `cargo test` has built anyway; it reads the WebAssembly from disk. */
export const binary = path.resolve(root, process.env.PLACET_BINARY ?? "target/debug/placet");

/** A server of PostgreSQL on which databases may be created; tools/with-postgres.sh sets it. */
export const postgres = process.env.PLACET_TEST_POSTGRES;

/** The engines to go through, or the one that tools/end2end.sh names. */
export const engines = process.env.PLACET_E2E_ENGINE
  ? [process.env.PLACET_E2E_ENGINE]
  : ["sqlite", ...(postgres ? ["postgres"] : [])];

export const chromium = {
  executablePath: process.env.PLACET_CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Fails, with what to do, if something is missing. */
export function checkEnvironment() {
  if (!existsSync(binary)) {
    throw new Error(`${binary} is missing: cargo build --features ssr makes it; PLACET_BINARY names another`);
  }
  if (!postgres && process.env.CI) {
    throw new Error("PLACET_TEST_POSTGRES is not set: run by tools/with-postgres.sh");
  }
  if (!postgres) {
    console.warn("PLACET_TEST_POSTGRES is not set: only SQLite is tested");
  }
}
