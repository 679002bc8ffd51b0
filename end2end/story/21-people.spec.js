// People at the desk, many at a time: found, put together, described by a condition, changed together, read in
// from a file with bad rows, taken back, merged and taken apart again.
import { expect, test } from "@playwright/test";
import { signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

test.beforeEach(async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await page.goto(`${demo.url}/admin/subjects`);
});

/** Waits for the end of the task whose page is open. */
async function isDone(page) {
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 });
}

test("people are found by the beginnings of words, and by filters", async ({ page }) => {
  await lookAt(page);
  await page.getByRole("searchbox").fill("morea");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "Élise Moreau" })).toBeVisible();
  await expect(page.getByText("One person found.")).toBeVisible();
  await lookAt(page);
  await page.getByRole("searchbox").fill("");
  await page.getByLabel("Tag", { exact: true }).selectOption("Reading circle");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("2 people found.")).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/subjects$/);
});

test("a segment is put together, counted and used", async ({ page }) => {
  await page.getByRole("link", { name: "Segments" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "New segment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("In Austria");
  await page.getByLabel("Add a condition").selectOption("Country");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("combobox", { name: "Value of Country" }).selectOption("Austria");
  await expect(page.getByText("One person fits.")).toBeVisible();
  await page.getByLabel("Add a condition").selectOption("Group: At least one of these");
  await page.getByRole("button", { name: "Add", exact: true }).last().click();
  await lookAt(page);
  await page.getByRole("button", { name: /^Remove Group/ }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Show the people of In Austria" }).click();
  await expect(page.getByRole("link", { name: "Hannelore Vogt" })).toBeVisible();
  await expect(page.getByText("One person found.")).toBeVisible();
});

test("two are changed together, and it is taken back", async ({ page }) => {
  await page.locator("summary", { hasText: "Filters" }).click();
  await page.getByLabel("List", { exact: true }).selectOption("Spring book fair");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("checkbox", { name: "Choose Jonas Abel" }).check();
  await page.getByRole("checkbox", { name: "Choose Søren Holm" }).check();
  await page.getByLabel("Tag or list").fill("Crime night");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Change 2 people?" })).toBeVisible();
  await lookAt(page);
  await page.getByRole("button", { name: "Put a tag on" }).click();
  await isDone(page);
  await lookAt(page);
  await page.getByRole("button", { name: "Take back" }).click();
  await isDone(page);
  await page.goto(`${demo.url}/admin/subjects/tags`);
  const row = page.getByRole("row", { name: /Crime night/ });
  await expect(row).toContainText("0");
  await lookAt(page);
});

test("a file with bad rows is tried out, imported and taken back", async ({ page }) => {
  await page.getByRole("link", { name: "Imports of people" }).click();
  const content = "E-Mail;Name;Land\nnora@reader.example;Nora Berg;NO\nno address;Nobody;DE\n";
  const file = { name: "fair.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByLabel("E-Mail", { exact: true })).toHaveValue("email");
  await expect(page.getByLabel("Land", { exact: true })).toHaveValue("country");
  await lookAt(page);
  await page.getByRole("button", { name: "Try it out" }).click();
  await isDone(page);
  await page.getByRole("link", { name: "Show", exact: true }).click();
  await expect(page.getByRole("row", { name: /^2 E-Mail/ })).toBeVisible();
  await lookAt(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await isDone(page);
  await page.getByRole("link", { name: "Show", exact: true }).click();
  await page.getByRole("link", { name: "New", exact: true }).click();
  await page.getByRole("link", { name: "Person", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nora Berg" })).toBeVisible();
  await lookAt(page);
  await page.goBack();
  await page.getByRole("button", { name: "Take back" }).click();
  await isDone(page);
  await page.goto(`${demo.url}/admin/subjects`);
  await expect(page.getByRole("link", { name: "Nora Berg" })).toBeHidden();
});

test("two records of one person are merged, and taken apart", async ({ page }) => {
  await page.getByRole("link", { name: "Add a person" }).click();
  await page.getByLabel("Name").fill("J. Abel");
  await page.getByLabel("Phone number").fill("+49 170 1234567");
  await lookAt(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("link", { name: "Merge" }).click();
  await page.getByRole("searchbox").fill("jonas");
  await page.getByRole("button", { name: "Search" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "Jonas Abel" }).click();
  await lookAt(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("jonas.abel@reader.example")).toBeVisible();
  await lookAt(page);
  await page.getByRole("button", { name: "Take apart again" }).click();
  await expect(page.getByText("jonas.abel@reader.example")).toBeHidden();
  await page.getByRole("link", { name: "Correct" }).first().click();
  await lookAt(page);
});
