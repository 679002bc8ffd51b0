// A field of a form fills a custom field of the contact; and how a form looks before it is published.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, open, property, publish, saved } from "../support/builder.js";
import { lookAt } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { admin, at, dpo } from "../support/world.js";

const goesTo = (page) => property(page, "The answer goes to");

test("an answer is bound to a custom field, whose rules it takes over", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/contacts/fields"));
  await page.getByRole("link", { name: "New field" }).first().click();
  await page.getByLabel("Key").fill("shelf");
  await page.getByLabel("Kind").selectOption({ label: "Number" });
  await page.getByLabel("Smallest number").fill("1");
  await page.getByLabel("Largest number").fill("40");
  await page.getByLabel("Name (English)").fill("Favourite shelf");
  await page.getByLabel("Name (Deutsch)").fill("Lieblingsregal");
  await button(page, "Save").click();
  await expect(page.getByRole("status")).toContainText("The field has been created");

  const path = await newForm(page, "bound");
  await button(page, "Add Text").click();
  await expect(property(page, "Label (English)")).toBeVisible();
  await expect(goesTo(page), "a text fills no number").toHaveCount(0);
  await button(page, "Add Number").click();
  await property(page, "Label (English)").fill("Which shelf?");
  await goesTo(page).selectOption({ label: "Favourite shelf" });
  await expect(property(page, "Smallest number")).toHaveValue("1");
  await expect(property(page, "Largest number")).toHaveValue("40");
  await property(page, "Largest number").fill("90");
  await expect(page.getByRole("region", { name: "Findings" })).toContainText("Error");
  await property(page, "Largest number").fill("40");
  await expect(entries(page).nth(2)).not.toContainText("Errors");
  await lookAt(page);
  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await saved(page);
  await open(page, path);
  await entries(page).nth(2).getByRole("button").first().click();
  await expect(goesTo(page).locator("option:checked")).toHaveText("Favourite shelf");
  await publish(page, path);
});

test("what somebody answers is known of them", async ({ page }) => {
  const email = `rita@${test.info().project.name}.example.org`;
  await page.goto(at("/f/bound"));
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Which shelf/).fill("12");
  await page.getByRole("checkbox").last().check();
  await mailAfter(email, () => page.getByRole("button", { name: "Send" }).click());
  await signIn(page, dpo);
  await page.goto(at("/admin/subjects"));
  await page.getByRole("link", { name: /rita@/ }).first().click();
  await expect(page.getByText("Favourite shelf")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^12/ })).toContainText("Not confirmed");
});

test("a form is looked at by language, by width, and without JavaScript", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/forms"));
  await page.getByRole("link", { name: "A day in the shop" }).click();
  await page.getByRole("link", { name: "Edit form" }).click();
  await expect(entries(page)).toHaveCount(12);
  await page.waitForLoadState("networkidle");
  // What is not saved yet is saved before the page is left.
  await button(page, "The form itself").click();
  await property(page, "Introduction (English)").fill("Coffee is on us.");
  await property(page, "Introduction (Deutsch)").fill("Der Kaffee geht auf uns.");
  await page.getByRole("link", { name: "Preview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Preview of");
  const form = page.frameLocator("iframe.preview");
  await expect(form.getByText("Coffee is on us.")).toBeVisible();
  await expect(form.getByLabel("Your number")).toBeHidden();
  await form.getByLabel("By phone").check();
  await expect(form.getByLabel("Your number")).toBeVisible();
  await lookAt(page);

  for (const [width, pixels] of [["Phone (320 px)", 320], ["Tablet (768 px)", 768]]) {
    await page.getByRole("link", { name: width }).click();
    await expect(page.getByRole("link", { name: width })).toHaveAttribute("aria-current", "true");
    await expect(form.getByText("Coffee is on us.")).toBeVisible();
    const inner = page.frames().find((frame) => frame.url().includes("/preview/frame"));
    const { shown, needed } = await inner.evaluate(() => ({
      shown: window.innerWidth,
      needed: document.documentElement.scrollWidth,
    }));
    expect(shown).toBe(pixels);
    expect(needed, "nothing stands out at the side").toBeLessThanOrEqual(pixels);
  }
  await page.getByRole("navigation", { name: "Language of the form" }).getByRole("link", { name: "Deutsch" }).click();
  await expect(form.getByText("Der Kaffee geht auf uns.")).toBeVisible();
  await page.getByRole("navigation", { name: "JavaScript" }).getByRole("link", { name: "Off" }).click();
  await expect(form.getByLabel("Ihre Nummer"), "without it everything is asked").toBeVisible();
  await expect(form.getByText("Der Kaffee geht auf uns."), "the other choices stay").toBeVisible();
  // Nothing is sent from here.
  await form.getByRole("button", { name: "Absenden" }).click();
  await expect(form.getByText("Der Kaffee geht auf uns.")).toBeVisible();
  expect(new URL(page.url()).pathname).toContain("/preview");
});
