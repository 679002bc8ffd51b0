// A form whose answers count only once the person has confirmed by a mail (double opt-in).
import { expect, test } from "@playwright/test";
import { button, newForm, property, publish, saved } from "../support/builder.js";
import { lookAtForm } from "../support/look.js";
import { linkIn, mailAfter } from "../support/mail.js";
import { at } from "../support/world.js";

test("an answer counts after the button behind the link of the mail", async ({ page }) => {
  const path = await newForm(page, "confirmed");
  await button(page, "The form itself").click();
  await page.getByLabel("Ask for confirmation by mail").check();
  await button(page, "Add Consent").click();
  await property(page, "Purpose").selectOption({ label: "Newsletter" });
  await saved(page);
  await publish(page, path);

  const email = `carla@${test.info().project.name}.example.org`;
  await page.goto(at("/f/confirmed"));
  await page.getByLabel(/^E-mail/).fill(email);
  const send = () => page.getByRole("button", { name: "Send" }).click();
  const mail = await mailAfter(email, send);
  await lookAtForm(page);

  await page.goto(linkIn(mail, "/c/"));
  await lookAtForm(page);
  const receipt = await mailAfter(email, () => page.getByRole("button", { name: "Confirm" }).click());
  expect(receipt.text).toContain("/m/");
  await lookAtForm(page);
  await page.goto(linkIn(mail, "/c/"));
  await expect(page.getByRole("button", { name: "Confirm" }), "once is enough").toHaveCount(0);
  await lookAtForm(page);
});
