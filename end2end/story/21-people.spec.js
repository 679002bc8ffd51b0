// People, many at a time: found, tagged, put into a segment, merged and taken apart, read in from a file with
// mistakes and taken out again.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { answered } from "../support/answered.js";
import { openPerson, signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The list of people, signed in as somebody who may do everything to it. */
async function openPeople(page, role = "dpo") {
  await signInToDemo(page, demo, role);
  await page.goto(`${demo.url}/admin/subjects`);
}

/** Waits until long work is done; its page renews itself. */
async function done(page) {
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
}

test("people are searched, narrowed, and shown again", async ({ page }) => {
  await openPeople(page);
  await lookAt(page);
  await page.getByLabel("Search").fill("gre");
  await button(page, "Search").click();
  await expect(page.getByRole("link", { name: "Greta", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Mia", exact: true })).toHaveCount(0);
  await lookAt(page);
  await page.getByLabel("Search").fill("nobody at all");
  await button(page, "Search").click();
  await expect(page.getByText("Nobody found")).toBeVisible();
  await lookAt(page);
  await button(page, "Show all").click();
  await expect(page.getByText("Nobody found")).toHaveCount(0);
});

test("somebody is added, corrected, tagged", async ({ page }) => {
  await openPeople(page);
  await page.getByRole("link", { name: "Add a person" }).click();
  await lookAt(page);
  await page.getByLabel("Name").fill("Zoe Zander");
  await button(page, "Add").click();
  await expect(page.getByRole("alert")).toContainText("Say how this person is known");
  await lookAt(page);
  await page.getByLabel("Phone number").fill("+49 30 5550 1234");
  await button(page, "Add").click();
  await expect(page.getByRole("heading", { level: 1, name: "Zoe Zander" })).toBeVisible();
  await page.getByRole("link", { name: "Correct", exact: true }).click();
  await lookAt(page);
  await page.getByLabel("Add a tag").fill("Regulars");
  await page.getByLabel("Add a tag").press("Enter");
  await expect(button(page, "Remove Regulars")).toBeVisible();
  for (const path of ["tags", "lists"]) {
    await page.goto(`${demo.url}/admin/subjects/${path}`);
    await lookAt(page);
  }
});

test("a segment counts as it is put together", async ({ page }) => {
  await openPeople(page);
  await page.getByRole("link", { name: "Segments" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "New segment" }).click();
  await lookAt(page);
  await page.getByLabel("Add a condition").first().selectOption({ label: "Language of mails" });
  await button(page, "Add").first().click();
  await page.getByLabel(/^Value of Language/).selectOption({ value: "en" });
  await expect(page.locator("#segment-count")).toContainText(/people fit|One person fits/);
  await lookAt(page);
  await button(page, "Save").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await lookAt(page);
  await page.getByLabel("Name", { exact: true }).fill("Readers of English");
  await answered(button(page, "Save"));
  await page.goto(`${demo.url}/admin/subjects/segments`);
  await expect(page.getByRole("row", { name: /Readers of English/ })).toBeVisible();
  await lookAt(page);
});

test("many get a tag at once, and lose it again", async ({ page }) => {
  await openPeople(page);
  await page.getByRole("checkbox", { name: /^Choose/ }).first().check();
  await page.getByRole("checkbox", { name: /^Choose/ }).nth(1).check();
  await page.getByLabel("Tag or list").fill("Guests");
  await button(page, "Go on").click();
  await expect(page.getByRole("heading", { name: "Change 2 people?" })).toBeVisible();
  await lookAt(page);
  await button(page, "Put a tag on").click();
  await done(page);
  await lookAt(page);
  await button(page, "Take back").click();
  await done(page);
  await page.goto(`${demo.url}/admin/subjects`);
  await expect(page.getByRole("cell", { name: "Guests" })).toHaveCount(0);
});

test("two records are merged and taken apart", async ({ page }) => {
  await openPeople(page);
  await openPerson(page, demo, "Mia");
  await page.getByRole("link", { name: "Merge" }).click();
  await lookAt(page);
  await page.getByLabel(/^Name, address or number/).fill("Zander");
  await button(page, "Search").click();
  await page.getByRole("link", { name: /Zoe Zander/ }).click();
  await expect(page.getByRole("heading", { name: "Merge these two?" })).toBeVisible();
  await lookAt(page);
  await button(page, "Merge").click();
  await expect(page.getByText("+493055501234")).toBeVisible();
  await lookAt(page);
  await button(page, "Take apart again").click();
  await expect(page.getByText("+493055501234")).toHaveCount(0);
});

const FILE = `E-Mail,Name,Sprache
eva@reader.example,Eva Ernst,de
not an address,Nobody,en
max@reader.example,Max,klingon
`;

test("a file with mistakes is tried out, read in and taken back", async ({ page }) => {
  await openPeople(page);
  await page.getByRole("link", { name: "Imports of people" }).click();
  await lookAt(page);
  await button(page, "Upload").click();
  await expect(page.getByRole("alert")).toContainText("Choose a file");
  await page.locator("input[type=file]").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await button(page, "Upload").click();
  const address = page.url();
  await lookAt(page);
  await page.getByLabel("E-Mail", { exact: true }).selectOption({ label: "E-mail address" });
  await page.getByLabel("Name", { exact: true }).selectOption({ label: "Name" });
  await page.getByLabel("Sprache").selectOption({ label: "Language (code)" });
  await button(page, "Try it out").click();
  await done(page);
  await page.goto(address);
  await expect(page.getByRole("row", { name: /This language is not offered/ })).toBeVisible();
  await lookAt(page);
  await button(page, "Import").click();
  await done(page);
  await page.goto(`${demo.url}/admin/subjects`);
  await page.getByLabel("Search").fill("eva@");
  await button(page, "Search").click();
  await expect(page.getByRole("link", { name: "Eva Ernst" })).toBeVisible();
  await page.goto(address);
  await lookAt(page);
  await button(page, "Take back").click();
  await done(page);
  await page.goto(`${demo.url}/admin/subjects`);
  await page.getByLabel("Search").fill("eva@");
  await button(page, "Search").click();
  await expect(page.getByText("Nobody found")).toBeVisible();
});

test("people are taken out as a table", async ({ page }) => {
  await openPeople(page);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "CSV").click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain("mia@reader.example");
});

test("an agent finds and corrects, and changes nobody in bulk", async ({ page }) => {
  await openPeople(page, "agent");
  await expect(page.getByRole("link", { name: "Imports of people" })).toHaveCount(0);
  await expect(button(page, "Go on")).toHaveCount(0);
  await lookAt(page);
  await openPerson(page, demo, "Mia");
  await expect(page.getByRole("link", { name: "Merge" })).toHaveCount(0);
  expect((await page.goto(`${demo.url}/admin/subjects/imports`)).status()).toBe(403);
});
