// Drafts under strain: two tabs, a network that is gone, a page that is left, a field that is dragged.
// Nothing that somebody typed gets lost without being asked.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, open, property, saved } from "../support/builder.js";
import { lookAt } from "../support/look.js";
import { at } from "../support/world.js";

/** Types a label of the first field, as a person does. */
async function label(page, text) {
  await entries(page).first().getByRole("button").first().click();
  await property(page, "Label (English)").fill(text);
}

test("two tabs edit one form: the second decides whose draft it is", async ({ page, context }) => {
  const path = await newForm(page, "two-tabs");
  const other = await context.newPage();
  await open(other, path);

  await label(page, "From the first tab");
  await saved(page);
  await label(other, "From the second tab");
  await expect(other.getByText("somebody else has changed this form")).toBeVisible();
  await lookAt(other);
  await button(other, "Keep mine").click();
  await saved(other);
  await page.waitForTimeout(100);

  await label(page, "The first tab again");
  await expect(page.getByText("somebody else has changed this form")).toBeVisible();
  await button(page, "Take theirs").click();
  await saved(page);
  await expect(entries(page).first()).toContainText("From the second tab");

  // What was given up can still be had back.
  await button(page, "Undo").click();
  await expect(entries(page).first()).toContainText("The first tab again");
  await saved(page);
});

test("without a network the draft waits, and is saved when the network is back", async ({ page, context }) => {
  const path = await newForm(page, "no-network");
  await context.setOffline(true);
  await label(page, "Typed in a tunnel");
  await expect(page.getByText("Not saved: the server can’t be reached")).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await open(page, path);
  await expect(entries(page).first()).toContainText("Typed in a tunnel");
});

test("a page that is left before it could save gives its changes back", async ({ page }) => {
  await newForm(page, "left-early");
  await page.route("**/save-draft", (route) => route.abort());
  await label(page, "Never sent");
  await expect(page.getByText("Not saved: the server can’t be reached")).toBeVisible();
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    return dialog.accept();
  });
  await page.reload();
  expect(asked).toBe(1);
  await page.unroute("**/save-draft");
  await expect(page.getByText("This browser still has changes of this form that were never saved.")).toBeVisible();
  await expect(entries(page).first()).not.toContainText("Never sent");
  await lookAt(page);
  await button(page, "Bring them back").click();
  await expect(entries(page).first()).toContainText("Never sent");
  await saved(page);
});

test("a field is dragged to another place, and is there after a reload", async ({ page }) => {
  await newForm(page, "dragged");
  await button(page, "Add Text").click();
  await button(page, "Add Phone").click();
  await expect(entries(page)).toHaveText([/E-mail/, /Text/, /Phone/]);
  await entries(page).nth(2).dragTo(entries(page).nth(0));
  await expect(entries(page)).toHaveText([/Phone/, /E-mail/, /Text/]);
  await expect(page.getByRole("status").filter({ hasText: "Moved to place 1 of 3" })).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(entries(page)).toHaveText([/Phone/, /E-mail/, /Text/]);
});

test("publishing a draft that somebody has changed meanwhile publishes nothing", async ({ page, context }) => {
  const path = await newForm(page, "published-late");
  await saved(page);
  await page.goto(at(path.replace("/edit", "/publish")));
  const other = await context.newPage();
  await open(other, path);
  await label(other, "Changed while the other one looked");
  await saved(other);
  await button(page, "Publish").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Somebody else has changed this meanwhile");
  await page.goto(at(path.replace("/edit", "")));
  await expect(page.getByText("Published, version 1")).toHaveCount(0);
});

test("a server in trouble is said, and tried again by itself", async ({ page }) => {
  const path = await newForm(page, "in-trouble");
  await page.route("**/save-draft", (route) => route.fulfill({ status: 500, body: "" }));
  await label(page, "Typed while it was broken");
  await expect(page.getByRole("status").filter({ hasText: "Not saved: the server can’t be reached or has a fault" })).toBeVisible();
  await page.unroute("**/save-draft");
  await saved(page);
  await open(page, path);
  await expect(entries(page).first()).toContainText("Typed while it was broken");
});

test("an answer that was lost on its way is no conflict", async ({ page }) => {
  await newForm(page, "lost-answer");
  let lost = 0;
  await page.route("**/save-draft", async (route) => {
    if (lost++) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await label(page, "Saved without knowing");
  await saved(page);
  expect(lost).toBe(2);
});

/** The browser has a copy: it is written a moment behind the keys. */
async function kept(page, text) {
  const copies = () => page.evaluate(() => Object.values({ ...localStorage }).join());
  await expect.poll(copies).toContain(text);
}

test("a tab that crashes while somebody types gives back what they typed", async ({ page, context }) => {
  const path = await newForm(page, "crashed");
  await page.route("**/save-draft", (route) => route.abort());
  await label(page, "Typed before the crash");
  await kept(page, "Typed before the crash");
  await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => {})]);
  const again = await context.newPage();
  await open(again, path);
  await expect(entries(again).first()).not.toContainText("Typed before the crash");
  await button(again, "Bring them back").click();
  await expect(again.locator("#properties-first")).toBeFocused();
  await expect(entries(again).first()).toContainText("Typed before the crash");
  await saved(again);
  await open(again, path);
  await expect(entries(again).first()).toContainText("Typed before the crash");
  await expect(button(again, "Bring them back")).toHaveCount(0);
});

test("two tabs that were closed before they could save give back both", async ({ page, context }) => {
  const path = await newForm(page, "both-closed");
  for (const text of ["From the one", "From the other"]) {
    const tab = await context.newPage();
    await tab.route("**/save-draft", (route) => route.abort());
    await open(tab, path);
    if (await button(tab, "Bring them back").count()) await expect(tab.getByRole("alert")).toBeVisible();
    await label(tab, text);
    await kept(tab, text);
    await tab.close();
  }
  // Meanwhile a third one has saved.
  await label(page, "Saved in between");
  await saved(page);
  await open(page, path);
  await button(page, "Bring them back").click();
  await expect(entries(page).first()).toContainText("From the other");
  await expect(page.getByText("somebody else has changed this form")).toBeVisible();
  await button(page, "Keep mine").click();
  await saved(page);
  await button(page, "Drop them").click();
  await open(page, path);
  await expect(entries(page).first()).toContainText("From the other");
  await expect(button(page, "Drop them")).toHaveCount(0);
});
