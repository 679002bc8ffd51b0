// The linter keeps a form from being published: it says by which law and how to mend it, and leads there.
// Only the data protection officer goes over it, with a reason that stays.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, property, publish, saved } from "../support/builder.js";
import { lookAt } from "../support/look.js";
import { signIn } from "../support/people.js";
import { admin, at, dpo } from "../support/world.js";

const blocked = (page) => expect(page.getByRole("heading", { level: 1, name: "Not ready to publish" })).toBeVisible();
const finding = (page, text) => page.locator(".finding").filter({ hasText: text });

/** A plain box that asks for a consent: nobody could withdraw it. */
async function withPlainBox(page, key) {
  const path = await newForm(page, key);
  await button(page, "Add Check box").click();
  await property(page, "Label (English)").fill("I agree to receive your newsletter");
  await saved(page);
  return path;
}

test("a form with an error is not published before it is mended", async ({ page }) => {
  const path = await withPlainBox(page, "blocked");
  const inBuilder = page.getByRole("region", { name: "Findings" });
  await expect(inBuilder).toContainText("nobody could withdraw it");

  await page.goto(at(path.replace("/edit", "/publish")));
  await blocked(page);
  await expect(button(page, "Publish")).toHaveCount(0);
  const plain = finding(page, "nobody could withdraw it");
  await expect(plain).toContainText("GDPR Art. 7(1)");
  await expect(plain).toContainText("Use a field of the kind “Consent”, one for each purpose.");
  await lookAt(page);
  // Not by a page that was open before, either.
  const sent = await page.request.post(page.url(), { headers: { origin: at("") }, form: {} });
  expect(sent.status()).toBe(422);

  await plain.getByRole("link").first().click();
  await expect(page.locator("#properties-first")).toBeFocused();
  await expect(property(page, "Label (English)")).toHaveValue("I agree to receive your newsletter");
  await expect(inBuilder).toContainText("GDPR Art. 7(1)");
  await entries(page).nth(1).getByRole("button", { name: /^Remove/ }).click();
  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await expect(page.locator(".builder__findings")).toContainText("Errors: 0");
  await saved(page);
  await publish(page, path);
});

test("the data protection officer publishes over an error, with a reason for the audit log", async ({ page, browser }) => {
  const path = await withPlainBox(page, "overridden");
  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await saved(page);
  await page.goto(at(path.replace("/edit", "/publish")));
  await blocked(page);
  await expect(page.getByText("The data protection officer can publish it over these errors")).toBeVisible();

  const reason = "The box belongs to a competition whose terms name the newsletter.";
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const officer = await context.newPage();
  await signIn(officer, dpo);
  await officer.goto(at(path.replace("/edit", "/publish")));
  await officer.getByRole("link", { name: "Publish over these errors, with a reason" }).click();
  await officer.getByLabel("Reason").fill("no");
  await button(officer, "Publish all the same").click();
  await expect(officer.getByRole("alert")).toBeFocused();
  await lookAt(officer);
  await officer.getByLabel("Reason").fill(reason);
  await button(officer, "Publish all the same").click();
  await expect(officer.getByRole("status")).toContainText("The form has been published");
  await expect(officer.getByText(`Published over 1 finding by ${dpo.name}`)).toContainText(reason);
  await officer.getByRole("link", { name: "Audit log" }).click();
  const entry = officer.getByRole("row", { name: "form.overridden" }).first();
  await expect(entry).toContainText(dpo.name);
  await expect(entry).toContainText(reason);
  await context.close();
  await signIn(page, admin);
  expect((await page.goto(at("/f/overridden"))).status()).toBe(200);
});
