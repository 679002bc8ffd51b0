// The consent register at the desk: what is looked for, every action with and without its right, and a file of
// consents that is tried, read in and taken back.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { answered } from "../support/answered.js";
import { signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const rows = (page) => page.locator("tbody tr");

/** Looks for something by its form. */
async function search(page, criteria) {
  await page.goto(`${demo.url}/admin/register`);
  for (const [label, value] of Object.entries(criteria)) {
    const control = page.getByRole("search").getByLabel(label).first();
    if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(value);
    else await control.fill(value);
  }
  await button(page, "Search").click();
}

test("the register asks for a criterion, and finds what is looked for", async ({ page }) => {
  await signInToDemo(page, demo, "agent");
  await page.getByRole("link", { name: "Consent register" }).click();
  await lookAt(page);
  await button(page, "Search").click();
  await expect(page.getByRole("alert")).toContainText("Give at least one criterion");
  await lookAt(page);
  await search(page, { "Phone number, address or id": "nobody@reader.example" });
  await expect(page.getByText("Nothing found")).toBeVisible();
  await lookAt(page);
  await search(page, { Consent: "TRUE" });
  expect(page.url()).not.toContain("reader");
  await expect(rows(page)).toHaveCount(50);
  await lookAt(page);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole("link", { name: "Newer" }).click();
  await expect(rows(page)).toHaveCount(50);
});

test("a search is kept under a name, and forgotten", async ({ page }) => {
  await signInToDemo(page, demo, "agent");
  await search(page, { Consent: "FALSE" });
  await page.getByLabel("Save this search as").fill("All who do not agree");
  await button(page, "Save").click();
  await page.getByRole("link", { name: "Consent register" }).click();
  await page.getByRole("link", { name: "All who do not agree" }).click();
  await expect(rows(page).first()).toBeVisible();
  await lookAt(page);
  await button(page, "Delete this saved search").click();
  await expect(page.getByRole("link", { name: "All who do not agree" })).toHaveCount(0);
});

test("an agent adds, changes, deletes and undoes", async ({ page }) => {
  await signInToDemo(page, demo, "agent");
  await page.goto(`${demo.url}/admin/register`);
  await page.getByRole("link", { name: "Add new" }).click();
  await lookAt(page);
  await button(page, "Add").click();
  await expect(page.getByRole("alert")).toContainText("Write a phone number");
  await lookAt(page);
  await page.getByLabel("Phone number, address or id").fill("030 901820");
  await page.getByLabel("Purpose").selectOption({ index: 1 });
  await page.getByLabel("TRUE: the person agrees").check();
  await page.getByLabel("How the person said it").selectOption("phone");
  await button(page, "Add").click();
  await expect(page.getByText("It is written down.")).toBeVisible();
  await lookAt(page);

  await search(page, { "Phone number, address or id": "+49 30 901820" });
  await expect(rows(page)).toHaveCount(1);
  await button(page, "Change value").click();
  await expect(page.getByText("Select at least one record.")).toBeVisible();
  // By the keyboard.
  await page.getByLabel("Select +4930901820").focus();
  await page.keyboard.press("Space");
  await button(page, "Change value").click();
  await expect(page.getByRole("heading", { name: "Change the value of one record?" })).toBeVisible();
  await lookAt(page);
  await page.getByLabel("How the person said it").selectOption("phone");
  await button(page, "Change value").click();
  await expect(page.getByText("The values are changed.")).toBeVisible();
  await search(page, { "Phone number, address or id": "+49 30 901820" });
  await expect(rows(page)).toContainText("FALSE");

  await page.getByRole("link", { name: "Select all on this page" }).click();
  await expect(page.getByLabel("Select +4930901820")).toBeChecked();
  await button(page, "Delete").click();
  await lookAt(page);
  await button(page, "Delete").click();
  await expect(page.getByRole("alert")).toContainText("Say why");
  await lookAt(page);
  await page.getByLabel("Why these records are wrong").fill("Another person’s number");
  await button(page, "Delete").click();
  await expect(page.getByText("The records are deleted.")).toBeVisible();
  await button(page, "Undo").click();
  await expect(page.getByText("It is undone.")).toBeVisible();
  await lookAt(page);
  await search(page, { "Phone number, address or id": "+49 30 901820" });
  await expect(rows(page)).toContainText("FALSE");
});

test("a file is tried, read in and taken back", async ({ page }) => {
  await signInToDemo(page, demo, "agent");
  await page.goto(`${demo.url}/admin/register`);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await lookAt(page);
  await button(page, "Send").click();
  await expect(page.getByRole("alert")).toContainText("Choose a file");
  await lookAt(page);
  const lines = ["phone,consent,at,evidence", "030 555001,TRUE,2026-01-05,call 1", "030 555002,TRUE,,call 2", "nobody at all,maybe,,"];
  const buffer = Buffer.from(lines.join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "consents.csv", mimeType: "text/csv", buffer });
  await button(page, "Send").click();
  await lookAt(page);
  await button(page, "Try it").click();
  await expect(page.getByRole("alert")).toContainText("Choose a purpose");
  await page.getByLabel("Purpose of rows that name none").selectOption({ index: 1 });
  await answered(button(page, "Try it"));
  await reloaded(page, "Tried: nothing is changed yet");
  await expect(page.getByText("It does not say when.")).toBeVisible();
  await expect(page.getByText("It is neither TRUE nor FALSE.")).toBeVisible();
  await lookAt(page);
  await answered(button(page, "Read it in"));
  await reloaded(page, "Read in");
  const address = page.url();
  await search(page, { "Phone number, address or id": "030 555001" });
  await expect(rows(page)).toHaveCount(1);
  await page.goto(address);
  await answered(button(page, "Take it back"));
  await reloaded(page, "Taken back");
  await lookAt(page);
  await search(page, { "Phone number, address or id": "030 555001" });
  await expect(page.getByText("Nothing found")).toBeVisible();
});

/** Waits until a job has brought the import to a state. */
async function reloaded(page, state) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: state, exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("the officer exports a purpose, and resets it", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await page.goto(`${demo.url}/admin/register/reset`);
  await lookAt(page);
  await page.getByLabel("Purpose").selectOption({ index: 1 });
  const purpose = await page.getByLabel("Purpose").inputValue();
  await page.getByLabel("Why").fill("A new policy");
  await button(page, "Reset all consents").click();
  await expect(page.getByRole("alert")).toContainText("Export all records of this purpose first");
  await lookAt(page);
  await search(page, { Purpose: purpose });
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "CSV").click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("identifier,kind,name,purpose");
  await page.goto(`${demo.url}/admin/register/reset`);
  await page.getByLabel("Purpose").selectOption(purpose);
  await page.getByLabel("Why").fill("A new policy");
  await answered(button(page, "Reset all consents"));
  await reloaded(page, "Reset");
  await lookAt(page);
  await search(page, { Purpose: purpose, Consent: "TRUE" });
  await expect(page.getByText("Nothing found")).toBeVisible();
});

test("who has no right to it is offered nothing", async ({ page }) => {
  await signInToDemo(page, demo, "admin");
  await expect(page.getByRole("link", { name: "Consent register" })).toHaveCount(0);
  expect((await page.goto(`${demo.url}/admin/register`)).status()).toBe(403);
});
