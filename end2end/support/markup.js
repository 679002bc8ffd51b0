// The HTML of every page that the story looks at, for the Nu HTML checker at its end: one run of Java for
// all of them.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { test } from "@playwright/test";

const checker = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

// The checker warns of a frame that could take its sandbox off, which needs a parent of the same origin. The
// form's frame stands on other origins; only our own test page, where nobody is kept out, is one with it.
const bothInSandbox = "Setting both “allow-scripts” and “allow-same-origin”";

/** Where they are kept. */
export function markupFolder() {
  return path.join(test.info().project.outputDir, "markup");
}

/** Keeps a page as it stands in the browser, by its address. Not the builder's: no HTML is sent for it. */
export async function keepMarkup(page) {
  if (await page.locator(".builder").count()) return;
  await mkdir(markupFolder(), { recursive: true });
  const kept = await readdir(markupFolder());
  const { host, pathname } = new URL(page.url());
  const name = `${kept.length}-${host}${pathname}`.replace(/[^a-z0-9-]+/gi, "_");
  await writeFile(path.join(markupFolder(), `${name}.html`), `<!DOCTYPE html>${await withoutDoctype(page)}`);
}

async function withoutDoctype(page) {
  return (await page.content()).replace(/^<!doctype html>/i, "");
}

/** What the checker has against the pages that were kept: a line each. */
export async function faultsOfMarkup() {
  const args = ["-jar", checker, "--errors-only", "--format", "gnu", "--skip-non-html", markupFolder()];
  const run = promisify(execFile)("java", args, { maxBuffer: 64 * 1024 * 1024 });
  const { stderr } = await run.catch((failed) => {
    if (failed.code !== 1) throw failed;
    return failed;
  });
  return stderr.split("\n").filter((line) => line.startsWith('"file:') && !line.includes(bothInSandbox));
}
