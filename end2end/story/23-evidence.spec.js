// What proves a consent, from the desk to somebody who trusts nobody: the ledger and its check, a receipt with
// proof and a changed byte, evidence as a file for the page and for the command line, and a person who is erased.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { answered } from "../support/answered.js";
import { openPerson, signInMia, signInToDemo, startDemo } from "../support/demo.js";
import { binary } from "../support/environment.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

/** Has asked for nothing, and may be erased. */
const reader = "Greta";

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What a click gives as a file. */
async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { path: await download.path(), bytes: readFileSync(await download.path()) };
}

/** Hands a file to the public page. */
async function verify(page, name, buffer) {
  await page.goto(`${demo.url}/verify`);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await button(page, "Verify").click();
  return page.getByRole("status");
}

/** Has everything checked, and waits for the outcome. */
async function checkLedger(page) {
  await page.goto(`${demo.url}/admin/ledger`);
  await answered(button(page, "Check now"));
  await expect(async () => {
    await page.goto(`${demo.url}/admin/ledger`);
    await expect(page.getByText("All is right")).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("the ledger is there and verifies", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  const checkpoint = await page.request.get(`${demo.url}/ledger/checkpoint`);
  const entries = Number((await checkpoint.text()).split("\n")[1]);
  expect(entries).toBeGreaterThan(100);
  await page.getByRole("link", { name: "Ledger" }).click();
  await expect(page.getByText(`${entries} entries`, { exact: true }).first()).toBeVisible();
  await lookAt(page);
  await checkLedger(page);
  await lookAt(page);
  await expect(await verify(page, "checkpoint.txt", await checkpoint.body())).toContainText("All is right");
});

test("a receipt with proof verifies, and one changed byte is found", async ({ page }) => {
  await signInMia(page, demo);
  await page.getByRole("link", { name: "Receipt" }).first().click();
  const { bytes } = await downloaded(page, () => page.getByRole("link", { name: "Download it with proof" }).click());
  const whole = JSON.parse(bytes.toString());
  expect(whole.proof).toBeTruthy();
  await expect(await verify(page, "receipt.json", bytes)).toContainText("stands in the ledger at position");
  await expect(page.getByText("All is right")).toBeVisible();
  await lookAt(page);

  const at = whole.receipt.indexOf(".") + 20;
  const other = whole.receipt[at] === "A" ? "B" : "A";
  whole.receipt = whole.receipt.slice(0, at) + other + whole.receipt.slice(at + 1);
  const changed = Buffer.from(JSON.stringify(whole));
  await expect(await verify(page, "receipt.json", changed)).toContainText("This does not verify");
  await lookAt(page);
  await expect(await verify(page, "shopping.txt", Buffer.from("milk, bread"))).toContainText("is no receipt");
  await lookAt(page);
});

test("the page that verifies asks for a file", async ({ page }) => {
  await page.goto(`${demo.url}/verify`);
  await lookAt(page);
  await button(page, "Verify").click();
  await expect(page.getByRole("alert")).toContainText("Choose a file");
  await lookAt(page);
});

test("evidence about a person verifies anywhere, and is known where it comes from", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await page.getByRole("link", { name: "Evidence", exact: true }).click();
  await lookAt(page);
  await openPerson(page, demo, "Mia");
  await page.getByRole("link", { name: "Evidence about this person as a file" }).click();
  await expect(page.getByRole("heading", { name: "All about Mia" })).toBeVisible();
  await lookAt(page);
  const { path, bytes } = await downloaded(page, () => button(page, "Make the file").first().click());
  // Ends with a status other than 0, and so fails, if anything in it is wrong.
  expect(execFileSync(binary, ["verify", path], { encoding: "utf8" })).toContain("signed and unchanged");
  await expect(await verify(page, "evidence.zip", bytes)).toContainText("All is right");
  await lookAt(page);
  const broken = Buffer.from(bytes);
  broken[Math.floor(broken.length / 2)] ^= 1;
  await expect(await verify(page, "evidence.zip", broken)).not.toContainText("All is right");

  await page.goto(`${demo.url}/admin/bundles/import`);
  await lookAt(page);
  await page.locator("input[type=file]").setInputFiles(path);
  await button(page, "Check without reading in").click();
  await expect(page.getByRole("status")).toContainText("What would happen");
  await lookAt(page);
});

test("evidence of a time asks for its days", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await page.goto(`${demo.url}/admin/bundles`);
  await button(page, "Make the file").last().click();
  await expect(page.getByRole("alert")).toContainText("Enter the first day");
  await lookAt(page);
});

test("a person is held, let go and erased, and the ledger goes on to verify", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await openPerson(page, demo, "Mia");
  await page.getByRole("link", { name: "Erase this person" }).click();
  await expect(page.getByText("has to be answered first")).toBeVisible();
  await lookAt(page);

  await openPerson(page, demo, reader);
  const person = page.url();
  await page.getByRole("link", { name: "Erase this person" }).click();
  await page.getByLabel("Keep this person because").selectOption({ index: 1 });
  await button(page, "Save").click();
  await expect(page.getByText("The person must not be erased")).toBeVisible();
  await expect(button(page, "Erase for good")).toHaveCount(0);
  await lookAt(page);
  await page.getByLabel("Keep this person because").selectOption({ index: 0 });
  await button(page, "Save").click();

  await button(page, "Erase for good").click();
  await expect(page.getByRole("alert")).toContainText("Choose on which ground");
  await lookAt(page);
  await page.getByLabel("On which ground").selectOption({ label: "The data are no longer needed (Art. 17(1)(a))" });
  await page.getByLabel("Who is meant").fill(reader);
  await button(page, "Erase for good").click();
  await expect(page).toHaveURL(/\/admin\/subjects/);
  expect((await page.goto(person)).status()).toBe(404);
  await checkLedger(page);
  await expect(page.getByText(/only the entry is left/)).toBeVisible();
  await lookAt(page);
});
