// A form is built, published and let onto a website with the keyboard alone: after the page has been
// opened there is not one click in here.
import { expect, test } from "@playwright/test";
import { press, tabTo, type } from "../support/keyboard.js";
import { lookAt } from "../support/look.js";
import { signIn } from "../support/people.js";
import { admin, at, world } from "../support/world.js";

test("a form is built, published and embedded by keyboard", async ({ page }) => {
  const link = (name) => page.getByRole("link", { name, exact: true });
  const button = (name) => page.getByRole("button", { name, exact: true });
  const property = (name) => page.getByRole("region", { name: "Properties" }).getByLabel(name, { exact: true });
  const entries = page.getByRole("region", { name: "Outline" }).getByRole("listitem");
  const entry = (name) => entries.filter({ hasText: name }).getByRole("button").first();
  const preview = page.getByRole("region", { name: "Preview" });
  const said = page.getByRole("status").filter({ hasText: /./ });

  await test.step("a new form", async () => {
    await signIn(page, admin);
    await page.goto(at("/admin/forms"));
    await lookAt(page);
    await press(page, link("New form").first());
    await expect(page.getByRole("heading", { level: 1, name: "New form" })).toBeVisible();
    await lookAt(page);
    await type(page, page.getByLabel("Title"), "News from the bookshop");
    await type(page, page.getByLabel("Key"), "newsletter");
    await press(page, button("Create form"));
    await expect(page.getByRole("status")).toContainText("The form has been created");
    await lookAt(page);
  });

  await test.step("its fields", async () => {
    await press(page, link("Edit form"));
    await expect(entries).toHaveCount(1);
    // Before its code has arrived the builder only looks like one.
    await page.waitForLoadState("networkidle");
    await lookAt(page);

    await press(page, button("Add Text"));
    await expect(entries).toHaveCount(2);
    await expect(said).toContainText(["Text added in place 2"]);
    await type(page, property("Label (English)"), "Your name");
    await type(page, property("Name for programs"), "name");
    await expect(preview.getByText("Your name")).toBeVisible();

    await tabTo(page, entry("Your name"));
    await page.keyboard.press("Alt+ArrowUp");
    await expect(said).toContainText(["Moved to place 1 of 2"]);
    await expect(entries.first()).toContainText("Your name");
    await expect(entry("Your name")).toBeFocused();

    await press(page, entry("E-mail"));
    await press(page, button("Add Consent"));
    await tabTo(page, property("Purpose"));
    await page.keyboard.type("Newsletter");
    await expect(preview.getByText("sends me its newsletter")).toBeVisible();
    await press(page, button("Add Consent"));
    await tabTo(page, property("Purpose"));
    await page.keyboard.type("Birthday");
    await expect(preview.getByText("a card on my birthday")).toBeVisible();
    await expect(entries).toHaveText([/Your name/, /E-mail/, /Newsletter/, /Birthday card/]);
  });

  await test.step("undo and redo", async () => {
    await tabTo(page, entry("Birthday card"));
    await page.keyboard.press("Delete");
    await expect(entries).toHaveCount(3);
    await expect(said).toContainText(["Birthday card removed"]);
    await page.keyboard.press("Control+z");
    await expect(entries).toHaveCount(4);
    await page.keyboard.press("Control+Shift+z");
    await expect(entries).toHaveCount(3);
    await page.keyboard.press("Control+z");
    await expect(entries).toHaveText([/Your name/, /E-mail/, /Newsletter/, /Birthday card/]);
    await lookAt(page);
  });

  await test.step("saved by itself", async () => {
    await expect(page.getByText("All changes saved")).toBeVisible();
    await page.reload();
    await expect(entries).toHaveText([/Your name/, /E-mail/, /Newsletter/, /Birthday card/]);
  });

  await test.step("published", async () => {
    await press(page, link("Back to the form"));
    await press(page, link("Publish"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Publish “News from the bookshop”?");
    await lookAt(page);
    await press(page, button("Publish"));
    await expect(page.getByRole("status")).toContainText("The form has been published");
    await expect(page.getByText("Published, version 1")).toBeVisible();
    await press(page, link("Share"));
    const snippet = await page.getByLabel("Snippet").inputValue();
    expect(snippet).toContain(`${world().url}/embed.js`);
  });

  await test.step("let onto a website", async () => {
    const origins = page.getByLabel("Allowed origins");
    await type(page, origins, `${world().site}/with/a/path`);
    await press(page, button("Save"));
    await expect(page.getByRole("alert")).toBeFocused();
    await lookAt(page);
    await type(page, origins, world().site);
    await press(page, button("Save"));
    await expect(page.getByRole("status")).toContainText("The allowed websites have been saved");
    await lookAt(page);
  });
});
