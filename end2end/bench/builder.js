// Measures the builder with a form of 200 fields: `npm run bench` after `make build` (or with
// PLACET_BINARY). From the key that goes down to the picture that shows what it did, as the browser has
// them; the median, and what 95 and 99 of 100 stay under.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { binary, chromium as launchOptions } from "../support/environment.js";
import { startPlacet } from "../support/placet.js";
import { largeForm } from "./form.js";
import { startWatch } from "./watch.js";

const TIMES = Number(process.env.BENCH_TIMES ?? 40);
const LETTERS = Number(process.env.BENCH_LETTERS ?? 300);

const folder = mkdtempSync(join(tmpdir(), "placet-bench-"));
const placet = await startPlacet({ name: "bench", dataFolder: join(folder, "data"), args: ["--demo"] });
const browser = await chromium.launch(launchOptions);
try {
  console.log(`builder with 200 fields, ${binary}, Chromium ${browser.version()}`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await floor(page);
  await page.goto(await makeForm(page));
  await startOf(page);
  await page.evaluate(() => performance.setResourceTimingBufferSize(5000));
  await page.evaluate(startWatch);
  await typing(page);
  await selecting(page);
  await moving(page);
  await adding(page);
  await undoing(page);
  await requests(page);
} finally {
  await browser.close();
  await placet.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What a letter takes on this machine where there is nothing but the letter. */
async function floor(page) {
  await page.setContent(`<input><button class="outline__select" id="outline-f1" aria-current></button>
    <div class="canvas"><p class="canvas__field--selected"></p></div>`);
  await page.evaluate(() => {
    const echo = ({ target }) => {
      for (const place of document.querySelectorAll("button, p")) place.textContent = target.value;
    };
    document.querySelector("input").addEventListener("input", echo);
  });
  await page.evaluate(startWatch);
  await page.locator("input").focus();
  await page.evaluate(() => window.watch.begin("keydown", "typed"));
  await letters(page);
  await report(page, "a letter, nothing else", LETTERS);
}

/** Signs in, and puts the large form in place of a new one; answers the builder's address. */
async function makeForm(page) {
  const password = placet.log.text.match(/admin@\S+\s+(\S+)/)[1];
  await page.goto(`${placet.url}/admin/sign-in?next=/admin/forms/new`);
  await page.getByLabel("E-mail").fill("admin@lindenhof.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Title").fill("Large");
  await page.getByLabel("Key").fill("large");
  await page.getByRole("button", { name: "Create form" }).click();
  const address = await page.getByRole("link", { name: "Edit form" }).getAttribute("href");
  const status = await page.evaluate(saveDraft, { form: address.split("/")[3], definition: largeForm() });
  if (status !== 200) throw new Error(`the form was not saved: ${status}`);
  return placet.url + address;
}

async function saveDraft({ form, definition }) {
  const call = async (name, body) => {
    const headers = { "content-type": "application/json", accept: "application/json" };
    return fetch(`/admin/api/forms/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
  };
  const { revision } = await (await call("load-draft", { form })).json();
  const saved = await call("save-draft", { form, known_revision: revision, definition });
  return saved.status;
}

/** What is loaded, and how long it takes until the builder answers. */
async function startOf(page) {
  await page.getByText("All changes saved").waitFor();
  await page.getByRole("button", { name: "The form itself" }).first().click();
  await page.getByLabel("Title (English)").waitFor();
  await page.waitForLoadState("networkidle");
  const loaded = await page.evaluate(() => ({
    page: performance.getEntriesByType("navigation")[0].encodedBodySize,
    builder: performance.getEntriesByType("resource").filter(({ name }) => /placet[^/]*\.(js|wasm)$/.test(name))
      .map(({ encodedBodySize }) => encodedBodySize),
  }));
  console.log(`loaded: page ${loaded.page} bytes, builder ${loaded.builder.join(" + ")} bytes, as they were sent`);
}

function outline(page, number) {
  return page.locator(`#outline-f${number}`);
}

async function typing(page) {
  await outline(page, 100).click();
  const label = page.getByLabel("Label (English)");
  await label.fill("");
  await page.evaluate(() => window.watch.begin("keydown", "typed"));
  await letters(page, () => label.fill(""));
  await report(page, "a letter of a label", LETTERS);
}

/** In bursts, with rests in which the draft is saved and looked at. */
async function letters(page, again = () => {}) {
  for (let letter = 0; letter < LETTERS; letter++) {
    await page.keyboard.press("abcdefghijklmnopqrstuvwxyz"[letter % 26]);
    await page.waitForTimeout(letter % 20 === 19 ? 900 : 60);
    if (letter % 60 === 59) await again();
  }
}

async function selecting(page) {
  await page.evaluate(() => window.watch.begin("click", "selected"));
  for (let time = 0; time < TIMES; time++) {
    await outline(page, 20 + ((time * 37) % 150)).click();
    await page.waitForTimeout(150);
  }
  await report(page, "selecting a field", TIMES);
}

async function moving(page) {
  await outline(page, 101).focus();
  await page.evaluate(() => window.watch.begin("keydown", "moved"));
  for (let time = 0; time < TIMES; time++) {
    await page.keyboard.press("Alt+ArrowUp");
    await page.waitForTimeout(time % 10 === 9 ? 900 : 150);
  }
  await report(page, "moving a field", TIMES);
}

/** A form can't have more than 200 fields, so one goes for each that comes. */
async function adding(page) {
  await page.evaluate(() => window.watch.begin("click", "moved"));
  for (let time = 0; time < TIMES; time++) {
    await page.evaluate(() => window.watch.pause(true));
    await page.locator(".outline__entry").nth(150).locator("[id^=builder-remove]").click();
    await page.waitForTimeout(150);
    await page.evaluate(() => window.watch.pause(false));
    await page.locator("#palette-radio").click();
    await page.waitForTimeout(time % 10 === 9 ? 900 : 150);
  }
  await report(page, "adding a field", TIMES);
}

async function undoing(page) {
  await outline(page, 30).focus();
  await page.evaluate(() => window.watch.begin("keydown", "undone"));
  for (let time = 0; time < TIMES; time++) {
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(time % 10 === 9 ? 900 : 150);
  }
  await report(page, "undo", TIMES);
}

async function report(page, what, expected) {
  const times = (await page.evaluate(() => window.watch.end())).sort((a, b) => a - b);
  if (times.length < expected * 0.9) throw new Error(`${what}: seen ${times.length} times of ${expected}`);
  print(what, times);
}

/** How long saving and looking for findings take, from the browser's side. */
async function requests(page) {
  for (const name of ["save-draft", "lint-draft"]) {
    const times = await page.evaluate((name) => window.watch.requests(name), name);
    if (times.length) print(name, times.sort((a, b) => a - b));
  }
}

function print(what, sorted) {
  const of = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1).padStart(7);
  console.log(
    `${what.padEnd(22)} median ${of(0.5)} ms  p95 ${of(0.95)} ms  p99 ${of(0.99)} ms  max ${of(1)} ms  (${sorted.length})`,
  );
}
