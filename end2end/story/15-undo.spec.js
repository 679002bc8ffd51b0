// Everything that can be done to a form is undone to the start and done again to the end, by keys and by
// buttons. What counts is the file that the form is exported as.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, property, saved } from "../support/builder.js";
import { at } from "../support/world.js";

/** The draft as it is saved, without the number of the next field: an id is never used twice. */
async function draft(page, path) {
  await saved(page);
  const answer = await page.request.get(at(path.replace("/edit", "/form.json")));
  const { next_field, ...rest } = await answer.json();
  expect(next_field).toBeGreaterThan(1);
  return rest;
}

/** Goes on until the button says that there is nothing left; answers how many steps that were. */
async function all(page, name, step) {
  const state = button(page, name);
  let steps = 0;
  while ((await state.getAttribute("aria-disabled")) === "false") {
    await step(state);
    expect(++steps, "it comes to an end").toBeLessThan(200);
  }
  return steps;
}

const row = (page, name) => entries(page).filter({ hasText: name }).getByRole("button").first();

/** Something of each kind, each of which the next one could hide. */
async function build(page) {
  await button(page, "Add Choice").click();
  await property(page, "Label (English)").fill("How?");
  await property(page, "Hint (English)").fill("One of them");
  await property(page, "Value 1").fill("letter");
  await button(page, "Add a choice").click();
  await button(page, "Add a choice").click();
  await property(page, "Value 2").fill("phone");
  await button(page, "Move choice up: 2").click();
  await button(page, "Remove choice 3").click();
  await property(page, "Must be answered").check();
  await button(page, "Add Phone").click();
  await property(page, "Shown").selectOption({ label: "If all of these hold" });
  await property(page, "Field of rule 1").selectOption({ label: "How?" });
  await property(page, "Value of rule 1").selectOption({ label: "phone" });
  await button(page, "Add a rule").click();
  await property(page, "Comparison of rule 2").selectOption({ label: "is not" });
  await button(page, "Remove rule 2").click();
  await button(page, "Duplicate: Phone").click();
  await property(page, "Place in the form").selectOption("1");
  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await property(page, "Ask for yes or no").check();
  await row(page, "E-mail").press("Alt+ArrowUp");
  await row(page, "How?").press("Delete");
  await button(page, "The form itself").click();
  await property(page, "Title (English)").fill("Another title");
  await property(page, "Introduction (English)").fill("In *short*");
  await property(page, "Accent colour").fill("#224466");
  await property(page, "Ask for confirmation by mail").click();
}

test("all of it is undone to the start and done again to the end", async ({ page }) => {
  const path = await newForm(page, "undone");
  const start = await draft(page, path);
  await build(page);
  const end = await draft(page, path);
  expect(end).not.toEqual(start);

  const steps = await all(page, "Undo", () => page.keyboard.press("Control+z"));
  expect(steps, "each act is a step").toBeGreaterThan(25);
  expect(await draft(page, path)).toEqual(start);
  expect(await all(page, "Redo", () => page.keyboard.press("Control+Shift+z"))).toBe(steps);
  expect(await draft(page, path)).toEqual(end);
  expect(await all(page, "Undo", (undo) => undo.click())).toBe(steps);
  expect(await draft(page, path)).toEqual(start);
  expect(await all(page, "Redo", (redo) => redo.click())).toBe(steps);
  expect(await draft(page, path)).toEqual(end);

  // What was undone last is in sight, and another act ends what could be done again.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+z");
  await expect(button(page, "Redo")).toHaveAttribute("aria-disabled", "false");
  await button(page, "Add Text").click();
  await expect(button(page, "Redo")).toHaveAttribute("aria-disabled", "true");
});

test("undo leads to where it was, and keeps the focus", async ({ page }) => {
  await newForm(page, "undo-focus");
  const said = page.getByRole("status").filter({ hasText: "Undone" });
  await button(page, "Add Text").click();
  await expect(page.locator("#properties-first")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(entries(page)).toHaveCount(1);
  await expect(page.locator("#properties-first")).toBeFocused();
  await expect(said).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("status").filter({ hasText: "There is nothing to undo" })).toHaveCount(1);

  await row(page, "E-mail").click();
  await property(page, "Label (English)").fill("Your address");
  await button(page, "The form itself").click();
  await property(page, "Title (English)").focus();
  await page.keyboard.press("Control+z");
  await expect(property(page, "Label (English)")).toHaveValue("E-mail address");
  await expect(page.locator("#properties-first")).toBeFocused();

  await row(page, "E-mail").press("Delete");
  await expect(page.locator("#palette-text")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(row(page, "E-mail")).toHaveAttribute("aria-current", "true");

  await row(page, "E-mail").click();
  await property(page, "Hint (English)").pressSequentially("abc");
  await page.keyboard.press("Control+z");
  await expect(property(page, "Hint (English)")).toHaveValue("");
  await expect(property(page, "Hint (English)")).toBeFocused();
});

test("after a reload the draft is there, and its history begins anew", async ({ page }) => {
  const path = await newForm(page, "undo-reload");
  await button(page, "Add Phone").click();
  await button(page, "Add Text").click();
  await page.keyboard.press("Control+z");
  await expect(entries(page)).toHaveText([/E-mail/, /Phone/]);
  const before = await draft(page, path);
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(entries(page)).toHaveText([/E-mail/, /Phone/]);
  expect(await draft(page, path)).toEqual(before);
  await expect(button(page, "Undo")).toHaveAttribute("aria-disabled", "true");
  await expect(button(page, "Redo")).toHaveAttribute("aria-disabled", "true");
});
