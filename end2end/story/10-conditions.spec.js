// Fields that are asked for only where the answers before them ask for them; a consent as yes and no.
import { expect, test } from "@playwright/test";
import { button, newForm, property, publish, saved } from "../support/builder.js";
import { lookAt } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { at, dpo } from "../support/world.js";

const shop = (page) => page.getByLabel(/^Which shop/);

test("the builder makes a field depend on a choice", async ({ page }) => {
  const path = await newForm(page, "conditions");
  await button(page, "Add Choice").click();
  await property(page, "Label (English)").fill("How shall we reach you?");
  await property(page, "Value 1").fill("letter");
  await property(page, "Choice (English) 1").fill("By letter");
  await button(page, "Add a choice").click();
  await property(page, "Value 2").fill("shop");
  await property(page, "Choice (English) 2").fill("In the shop");
  await property(page, "Must be answered").check();

  await button(page, "Add Text").click();
  await property(page, "Label (English)").fill("Which shop");
  await property(page, "Shown").selectOption({ label: "If all of these hold" });
  await property(page, "Field of rule 1").selectOption({ label: "How shall we reach you?" });
  await property(page, "Comparison of rule 1").selectOption({ label: "is" });
  await property(page, "Value of rule 1").selectOption({ label: "In the shop" });
  await lookAt(page);

  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await property(page, "Ask for yes or no").check();
  await property(page, "Must be answered").check();
  await saved(page);
  await publish(page, path);
});

test("a visitor is asked what the answers so far ask for", async ({ page }) => {
  await page.goto(at("/f/conditions"));
  await expect(shop(page)).toBeHidden();
  await page.getByLabel("In the shop").check();
  await expect(shop(page)).toBeVisible();
  await lookAt(page);
  await shop(page).fill("Market square");
  await page.getByLabel("By letter").check();
  await expect(shop(page)).toBeHidden();
  await page.getByLabel(/^E-mail/).fill(`Lotte@${test.info().project.name}.example.org`);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose yes or no");
  await lookAt(page);
  await page.getByLabel("No", { exact: true }).check();
  const email = `lotte@${test.info().project.name}.example.org`;
  const mail = await mailAfter(email, () => page.getByRole("button", { name: "Send" }).click());
  expect(mail.text).toContain("You did not agree");
});

test("without JavaScript everything is asked, and what does not belong is dropped", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(at("/f/conditions"));
  await expect(shop(page)).toBeVisible();
  await page.getByLabel("By letter").check();
  await shop(page).fill("Dropped");
  const email = `otto@${test.info().project.name}.example.org`;
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel("Yes", { exact: true }).check();
  await mailAfter(email, () => page.getByRole("button", { name: "Send" }).click());
  await context.close();
});

test("the evidence shows what was asked, and the answer as it was", async ({ page }) => {
  await signIn(page, dpo);
  await page.goto(at("/admin/subjects"));
  await page.getByRole("link", { name: /otto@/ }).first().click();
  await page.getByRole("link", { name: "See the form exactly as it was shown" }).first().click();
  const form = page.frameLocator("iframe.seen");
  await expect(form.getByLabel("Yes", { exact: true })).toBeChecked();
  await expect(form.getByLabel("By letter")).toBeChecked();
  await expect(form.getByLabel(/^Which shop/)).toBeHidden();
  await expect(page.getByText("Dropped")).toHaveCount(0);
  await lookAt(page);
});
