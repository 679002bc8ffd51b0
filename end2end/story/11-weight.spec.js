// What pages of the desk load: the builder is WebAssembly, and nothing but the builder is.
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { newForm } from "../support/builder.js";
import { at } from "../support/world.js";

const LIMIT = 350_000;

test("the builder's WebAssembly is small, and no other page of the desk loads it", async ({ page }) => {
  const loaded = new Map();
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".wasm")) loaded.set(response.url(), response);
  });
  const builder = await newForm(page, "weight");
  await expect(page.getByRole("button", { name: "Add Text", exact: true })).toBeVisible();
  expect(loaded.size).toBe(1);
  const [wasm] = loaded.values();
  expect(gzipSync(await wasm.body(), { level: 9 }).length, "bytes gzip").toBeLessThan(LIMIT);

  loaded.clear();
  const form = builder.replace("/edit", "");
  const ofForm = ["", "/preview", "/share", "/languages", "/versions", "/responses", "/webhooks"].map((end) => form + end);
  const others = ["", "/forms", "/forms/new", "/purposes", "/subjects", "/tickets", "/settings", "/audit", "/account"];
  for (const path of [...ofForm, ...others.map((end) => `/admin${end}`)]) {
    const answer = await page.goto(at(path));
    expect(answer.status(), path).toBe(200);
    await page.waitForLoadState("networkidle");
    expect([...loaded.keys()], path).toEqual([]);
  }
});
