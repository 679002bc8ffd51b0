// What pages of the desk load: the builder is WebAssembly, and nothing but the builder is.
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { newForm } from "../support/builder.js";
import { signIn } from "../support/people.js";
import { at, dpo } from "../support/world.js";

const LIMIT = 350_000;

test("the builder's WebAssembly is small, and no other page of the desk loads it", async ({ page, browser }) => {
  const loaded = new Map();
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".wasm")) loaded.set(response.url(), response);
  });
  const builder = await newForm(page, "weight");
  await expect(page.getByRole("button", { name: "Add Text", exact: true })).toBeVisible();
  expect(loaded.size).toBe(1);
  const [wasm] = loaded.values();
  expect(gzipSync(await wasm.body(), { level: 9 }).length, "bytes gzip").toBeLessThan(LIMIT);

  const form = builder.replace("/edit", "");
  const ofForm = ["", "/preview", "/share", "/languages", "/versions", "/webhooks"].map((end) => form + end);
  await expectNone(page, [...ofForm, "/admin", "/admin/forms", "/admin/forms/new", "/admin/purposes", "/admin/settings"]);

  const other = await browser.newPage();
  await signIn(other, dpo);
  await expectNone(other, [`${form}/responses`, "/admin/subjects", "/admin/tickets", "/admin/audit", "/admin/account"]);
  await other.close();
});

async function expectNone(page, paths) {
  const loaded = [];
  page.on("request", (request) => loaded.push(request.url()));
  for (const path of paths) {
    const answer = await page.goto(at(path));
    expect(answer.status(), path).toBe(200);
    await page.waitForLoadState("networkidle");
  }
  expect(loaded.filter((url) => url.includes(".wasm"))).toEqual([]);
}
