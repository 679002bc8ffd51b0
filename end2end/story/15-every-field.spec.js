// Every kind of field in every state, as visitors meet it: empty, told at once, refused, filled in, checked,
// thanked; light, dark, in forced colours, on a narrow screen and twice as large.
import { expect, test } from "@playwright/test";
import { email, field, fillFirst, fillSecond, fillThird, goBack, goOn, publishEveryField, send, shownStep } from "../support/every-field.js";
import { lookAtForm } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { watchTraces } from "../support/traces.js";
import { admin, at } from "../support/world.js";

const summary = (page) => page.locator("#error-summary");

const complaints = (page) => watchTraces(page).said;

test("a form with every kind of field comes in from a file", async ({ page }) => {
  await signIn(page, admin);
  await publishEveryField(page);
});

test("page by page: told at once what is wrong, and asked only what belongs", async ({ page }) => {
  const said = complaints(page);
  await page.goto(at("/f/every-field"));
  await expect(page).toHaveTitle("Readings in the shop");
  await expect(shownStep(page)).toHaveCount(1);
  await lookAtForm(page);

  await field(page, 5).fill("123");
  await field(page, 6).fill("2022-01-01");
  await goOn(page);
  await expect(field(page, 2), "the first that is wrong").toBeFocused();
  await expect(page.locator(".field--invalid")).toHaveCount(4);
  await expect(field(page, 5)).toHaveAccessibleDescription(/country code/);
  await expect(field(page, 6)).toHaveAccessibleDescription(/31 December 2020/);
  await lookAtForm(page);
  await fillFirst(page, "every");
  await expect(page.locator(".field--invalid")).toHaveCount(0);
  await goOn(page);

  await expect(shownStep(page)).toBeFocused();
  await expect(shownStep(page)).toHaveAccessibleName("Page 2 of 3 The reading");
  await expect(field(page, 12), "only for letters").toBeHidden();
  await goOn(page);
  await expect(page.getByText("Choose how we invite you")).toBeVisible();
  await lookAtForm(page);
  await fillSecond(page);
  await expect(field(page, 12)).toBeVisible();
  await field(page, 15).fill("13");
  await goOn(page);
  await expect(field(page, 15)).toHaveAccessibleDescription(/12/);
  await field(page, 15).fill("2");
  await goOn(page);

  await expect(page.getByRole("heading", { name: "Your consent" })).toBeVisible();
  await page.getByText("Privacy notice of the readings").click();
  await lookAtForm(page);
  await goBack(page);
  await expect(field(page, 12), "nothing is lost").toHaveValue(/Market square/);
  for (const heading of ["Your consent", "The reading", "About you"]) {
    await page.goBack();
    await expect(page.getByRole("heading", { name: heading }), "the browser's own way back").toBeVisible();
  }
  await expect(field(page, 2)).toHaveValue("Vera Visser");
  expect(said).toEqual([]);
});

test("what the server refuses, each a link to its field", async ({ page }) => {
  const said = complaints(page);
  await page.goto(at("/f/every-field"));
  await fillFirst(page, "every");
  await goOn(page);
  await fillSecond(page);
  await goOn(page);
  await field(page, 23).setInputFiles({ name: "ticket.pdf", mimeType: "application/pdf", buffer: Buffer.from([0, 1, 2, 0, 255]) });
  await send(page);
  await expect(page).toHaveTitle("Error: Readings in the shop");
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole("link")).toHaveText([
    "Choose yes or no",
    "You can send this form only if you are old enough",
    /of a kind that is not taken/,
    "Fill in “Signature”",
  ]);
  await expect(page.locator(".field--invalid:visible")).toHaveCount(4);
  await lookAtForm(page);
  for (const [place, number] of [21, 22, 23, 24].entries()) {
    await summary(page).getByRole("link").nth(place).click();
    await expect(field(page, number)).toBeFocused();
  }

  await fillThird(page);
  await field(page, 24).fill("");
  await send(page);
  await expect(summary(page).getByRole("link")).toHaveCount(1);
  await expect(page.getByText("Received: ticket.txt")).toBeVisible();
  await expect(field(page, 20), "nothing is lost").toBeChecked();
  await lookAtForm(page);
  await field(page, 24).fill("Vera Visser");
  await send(page);

  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await lookAtForm(page);
  await page.getByRole("button", { name: "Change How many come with you?" }).click();
  await expect(field(page, 15), "the field itself").toBeFocused();
  await field(page, 15).fill("3");
  await goOn(page);
  await send(page);
  const row = page.locator(".checked > div").filter({ hasText: "How many come with you?" });
  await expect(row).toContainText("3");
  await expect(page.locator(".checked")).toContainText("ticket.txt");
  const mail = await mailAfter(email("every"), () => page.locator("[name=checked]").click());
  expect(mail.text).toContain("You agreed: “I agree that the bookshop tells me of its readings");
  expect(mail.text).toContain("You did not agree: “I agree that the bookshop shows photographs");

  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await lookAtForm(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(said).toEqual([]);
});
