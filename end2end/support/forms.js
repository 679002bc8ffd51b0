// Forms as files, brought in and published as the desk does it; how the builder draws them is another story.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { at, world } from "./world.js";

/** A form of the folder `forms`, with another key if one is given. */
export function formFile(name, key = name) {
  const text = readFileSync(new URL(`../forms/${name}.form.json`, import.meta.url), "utf8");
  return { ...JSON.parse(text), key };
}

/** What the desk's pages send, by whoever is signed in. */
async function send(page, path, content) {
  const answer = await page.request.post(at(path), { ...content, headers: { origin: world().url }, maxRedirects: 0 });
  expect(answer.status(), await answer.text()).toBe(303);
  return answer.headers().location;
}

/** A purpose in English and one more language. */
export async function addPurpose(page, texts) {
  await send(page, "/admin/purposes/new", { form: texts });
}

/** Brings a form in, publishes it, lets it onto websites; answers its path in the desk. */
export async function publishForm(page, form, origins = []) {
  const text = JSON.stringify(form);
  const file = { text, dialect: "placet", language: "en", key: form.key, create: "yes" };
  const path = await send(page, "/admin/forms/import", { multipart: file });
  await page.goto(at(`${path}/publish`));
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Published, version")).toBeVisible();
  if (origins.length) await send(page, `${path}/share`, { form: { origins: origins.join("\n") } });
  return path;
}
