// A form with a field of every kind: what the server has drawn of it, the browser takes over.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, open, property, saved } from "../support/builder.js";
import { lookAt } from "../support/look.js";

const choices = ["a", "b"].map((value) => ({ value, label: { en: `Choice ${value}` } }));
const kinds = {
  text: {},
  long_text: {},
  email: {},
  phone: {},
  number: { min: "1" },
  date: { max: "2030-01-01" },
  url: {},
  country: {},
  select: { choices },
  select_many: { choices },
  radio: { choices },
  checkbox_group: { choices },
  checkbox: {},
  consent: {},
  age_gate: { min_age: 16 },
  signature: {},
  file: {},
  hidden: {},
  static: { label: { en: "Some *words*" } },
  document: { body: { en: "# Notice\n\nA text to read." } },
  section: {},
  page_break: {},
};
const unanswered = ["static", "document", "section", "page_break"];

function field([kind, more], at) {
  const key = unanswered.includes(kind) ? "" : kind;
  return { id: `f${at + 1}`, key, kind, label: { en: `The ${kind}` }, ...more };
}

/** Calls a function of the server as the builder does. */
const call = (page, name, body) => page.evaluate(async ([name, body]) => {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`/admin/api/forms/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}, [name, body]);

test("the builder goes on with what the server has drawn, whatever stands in the form", async ({ page }) => {
  const broken = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  const path = await newForm(page, "every-kind");
  const form = path.split("/").at(-2);
  const { definition, revision } = await call(page, "load-draft", { form });
  definition.fields = Object.entries(kinds).map(field);
  definition.next_field = definition.fields.length + 1;
  await call(page, "save-draft", { form, known_revision: revision, definition });

  await open(page, path);
  expect(broken, "nothing breaks on the way into the browser").toEqual([]);
  await expect(entries(page)).toHaveCount(definition.fields.length);
  for (let at = 0; at < definition.fields.length; at++) {
    const entry = entries(page).nth(at);
    await entry.getByRole("button").first().click();
    await expect(page.locator("#properties-first")).toContainText(await entry.locator(".outline__kind").textContent());
  }
  await lookAt(page);

  // Drawn anew by the browser, what it does not know stays away.
  const canvas = page.getByRole("region", { name: "Preview" });
  for (const kind of ["country", "document"]) {
    await entries(page).nth(Object.keys(kinds).indexOf(kind)).getByRole("button").first().click();
    await property(page, "Label (English)").fill(`Another ${kind}`);
    await expect(canvas.getByText(`Another ${kind}`)).toBeVisible();
  }
  await expect(canvas.locator(".document__hash")).toHaveCount(0);
  await saved(page);
  expect(broken).toEqual([]);
});

test("a number that is none changes nothing, and a consent has a hint", async ({ page }) => {
  await newForm(page, "numbers");
  await button(page, "Add Text").click();
  await property(page, "Most characters").fill("12");
  await property(page, "Most characters").pressSequentially("x");
  await expect(page.getByText("Enter a whole number, or nothing.")).toBeVisible();
  await property(page, "Label (English)").fill("Short");
  await saved(page);
  await page.reload();
  await page.waitForLoadState("networkidle");
  await entries(page).filter({ hasText: "Short" }).getByRole("button").first().click();
  await expect(property(page, "Most characters")).toHaveValue("12");

  await button(page, "Add Consent").click();
  await expect(property(page, "Hint (English)")).toBeVisible();
});
