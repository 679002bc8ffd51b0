// The person takes a receipt away and checks it with nothing but the published keys; the desk shows why consents
// stand as they do and how they stood; the administrator changes the key, and what was signed stays good.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openPerson, signInMia, signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

/** What a receipt says, if one of the published keys has signed it. */
async function checked(request, jws) {
  const { keys } = await (await request.get(`${demo.url}/.well-known/jwks.json`)).json();
  const [header, payload, signature] = jws.split(".");
  const { kid } = JSON.parse(Buffer.from(header, "base64url"));
  const key = createPublicKey({ key: keys.find((key) => key.kid === kid), format: "jwk" });
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify(null, signed, key, Buffer.from(signature, "base64url"))).toBe(true);
  return JSON.parse(Buffer.from(payload, "base64url"));
}

async function downloaded(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

/** The newest receipt of the person, on its page. */
async function openReceipt(page) {
  await signInMia(page, demo);
  const consent = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Monthly newsletter" }) });
  await consent.getByRole("link", { name: "Receipt" }).click();
  await expect(page.getByRole("heading", { name: "Receipt", exact: true })).toBeVisible();
}

let before;

test("a receipt is taken away and checked by anybody", async ({ page, request }) => {
  await openReceipt(page);
  await lookAt(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "Download the signed receipt" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  before = await downloaded(page, "Download the signed receipt");
  const payload = await checked(request, before);
  expect(payload["@type"]).toBe("dpv:ConsentReceipt");
  expect(JSON.stringify(payload)).not.toContain("mia@reader.example");
  const whole = JSON.parse(await downloaded(page, "Download it with proof"));
  expect(whole.receipt).toBe(before);
  expect(whole.jwks.keys.length).toBeGreaterThan(0);
});

test("the desk shows receipts and how consents stood", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  await openPerson(page, demo, "Mia");
  await page.getByRole("link", { name: "Receipt" }).first().click();
  await expect(page.getByRole("heading", { name: "Receipt", exact: true })).toBeVisible();
  await lookAt(page);
  await page.goBack();
  await page.getByRole("link", { name: "Consents at another time" }).click();
  await expect(page.getByRole("row", { name: "Monthly newsletter" })).toBeVisible();
  await lookAt(page);
  await page.getByLabel("What applied on").fill("2020-01-01");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No consents")).toBeVisible();
  await lookAt(page);
});

test("after the key was changed, receipts from before are the same and good", async ({ page, context, request }) => {
  await signInToDemo(page, demo, "admin");
  await page.goto(`${demo.url}/admin/settings`);
  await page.getByRole("link", { name: "Signing keys" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "Change the key" }).click();
  await lookAt(page);
  await page.getByRole("button", { name: "Change the key" }).click();
  await expect(page.getByText("Another key signs from now on.")).toBeVisible();
  await expect(page.getByText("Signed until")).toBeVisible();
  await lookAt(page);
  await context.clearCookies();
  await openReceipt(page);
  const after = await downloaded(page, "Download the signed receipt");
  expect(after).toBe(before);
  await checked(request, after);
});
