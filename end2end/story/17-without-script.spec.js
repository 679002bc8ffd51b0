// Without JavaScript: several pages, conditions, a file, a signature, an age gate; and what comes of mistakes.
import { expect, test } from "@playwright/test";
import { email, field, fillFirst, fillSecond, fillThird, send } from "../support/every-field.js";
import { lookAtForm } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { at, world } from "../support/world.js";

const plain = { javaScriptEnabled: false, locale: "en-GB" };

test("all pages stand below each other, and mistakes cost nothing", async ({ browser }) => {
  const context = await browser.newContext(plain);
  const page = await context.newPage();
  await page.goto(`${world().site}/embedding?key=every-field`);
  await page.getByRole("link", { name: "Give your consent" }).click();
  await expect(page).toHaveURL(at("/f/every-field"));
  await expect(page.locator(".step:visible")).toHaveCount(3);
  await expect(field(page, 12), "nobody knows yet whether it is asked for").toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toBeHidden();

  await fillFirst(page, "plain");
  await fillSecond(page);
  await fillThird(page);
  await field(page, 4).fill("somebody@else.example");
  await field(page, 22).uncheck();
  await send(page);
  await expect(page).toHaveTitle("Error: Readings in the shop");
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.locator("#error-summary").getByRole("link")).toHaveCount(2);
  await expect(field(page, 2)).toHaveValue("Vera Visser");
  await expect(field(page, 12)).toHaveValue("Market square 1\n20095 Hamburg");
  await expect(field(page, 14)).toHaveValues(["mo", "sa"]);
  await expect(field(page, 20)).toBeChecked();
  await expect(page.locator("#field-f21-1")).toBeChecked();
  await expect(page.getByText("Received: ticket.txt")).toBeVisible();

  await page.getByRole("button", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(field(page, 2), "another language takes nothing away").toHaveValue("Vera Visser");
  await expect(page.locator(".kept"), "the file neither").toContainText("ticket.txt");
  await page.getByRole("button", { name: "English" }).click();
  await field(page, 4).fill(email("plain"));
  await field(page, 22).check();
  await page.locator("#field-f11-2").check();
  await send(page);

  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await expect(page.locator(".checked"), "not asked of those who want no letter").not.toContainText("Market square 1");
  await page.getByRole("button", { name: "Change Signature" }).click();
  await expect(page).toHaveURL(/#field-f24$/);
  await field(page, 24).fill("V. Visser");
  await send(page);
  await expect(page.locator(".checked")).toContainText("V. Visser");
  const mail = await mailAfter(email("plain"), () => page.locator("[name=checked]").click());
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(mail.text).toContain("You agreed: “I agree that the bookshop tells me of its readings");
  await context.close();
});
