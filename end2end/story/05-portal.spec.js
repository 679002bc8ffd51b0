// The person signs in with the code of the mail, sees what they said and what they were shown, takes it
// back and gives it again.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/look.js";
import { linkIn, mailAfter } from "../support/mail.js";
import { signInByCode } from "../support/people.js";
import { at, visitor, world } from "../support/world.js";

test("the portal never tells whether it knows an address", async ({ page }) => {
  const answers = [];
  for (const address of [visitor.email, "nobody@example.net"]) {
    await page.goto(at("/portal/sign-in"));
    await page.getByLabel("Your e-mail address").fill(address);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await expect(page.getByLabel("Code")).toBeVisible();
    const text = await page.getByRole("main").innerText();
    answers.push(text.replaceAll(address, "ADDRESS"));
  }
  expect(answers[0]).toBe(answers[1]);
});

test("opening the link of the mail signs nobody in; its button does", async ({ page, context }) => {
  await page.goto(at("/portal"));
  await lookAt(page);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await lookAt(page);
  await page.getByLabel("Your e-mail address").fill(visitor.email);
  const ask = () => page.getByRole("button", { name: "Send me a code" }).click();
  const mail = await mailAfter(visitor.email, ask, /^Your code/);
  await lookAt(page);
  await page.getByLabel("Code").fill("123");
  await page.getByRole("button", { name: "Sign in" }).click();
  await lookAt(page);

  const link = linkIn(mail, "/portal/sign-in/link/");
  await page.goto(link);
  await page.goto(link);
  await lookAt(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My consents" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await lookAt(page);
  expect((await context.cookies()).every((cookie) => cookie.httpOnly), "no cookie can be read by scripts").toBe(true);
});

test("the person sees a consent and what was shown, withdraws and gives it again", async ({ page }) => {
  await signInByCode(page, visitor);
  await lookAt(page);
  const consent = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Newsletter" }) });
  await expect(consent).toContainText("Given");
  await expect(consent).toContainText("I agree that the bookshop sends me its newsletter");
  const refused = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Birthday card" }) });
  await expect(refused).toContainText("Refused");

  await test.step("what was shown", async () => {
    await consent.getByRole("link", { name: "A form, as you saw it" }).click();
    await expect(page.getByRole("heading", { name: "The form “News from the bookshop”" })).toBeVisible();
    await lookAt(page);
    const element = await page.getByTitle("The form as it was shown").elementHandle();
    const shown = await element.contentFrame();
    await expect(shown.getByRole("heading", { name: "News from the bookshop" })).toBeVisible();
    await expect(shown.getByText("I agree that the bookshop sends me its newsletter")).toBeVisible();
    // No axe in here: the frame's sandbox runs no script, and the form itself was looked at before.
    await expect(page.getByText(world().site)).toBeVisible();
    await page.getByRole("link", { name: "My consents" }).first().click();
  });

  await test.step("withdrawn", async () => {
    const withdraw = () => consent.getByRole("button", { name: "Withdraw" }).click();
    const mail = await mailAfter(visitor.email, withdraw, /took back/);
    await expect(page.getByRole("status")).toContainText("Withdrawn.");
    await expect(consent).toContainText("Withdrawn");
    expect(mail.text).toContain("You took back: “I agree that the bookshop sends me its newsletter");
    await lookAt(page);
  });

  await test.step("its history", async () => {
    await consent.getByRole("link", { name: "History" }).click();
    const entries = page.getByRole("main").getByRole("listitem").filter({ has: page.locator("time") });
    await expect(entries.first()).toContainText("Withdrawn");
    await expect(entries.last()).toContainText("Given");
    await entries.last().getByText("How we can show it").click();
    await lookAt(page);
    await page.getByRole("link", { name: "My consents" }).first().click();
  });

  await test.step("given again", async () => {
    const give = () => consent.getByRole("button", { name: "Give consent" }).click();
    await mailAfter(visitor.email, give, /gave/);
    await expect(consent).toContainText("Given");
    await consent.getByRole("button", { name: "Withdraw" }).click();
    await expect(consent).toContainText("Withdrawn");
  });

  await test.step("their own data", async () => {
    await page.getByRole("link", { name: "My data" }).click();
    await expect(page.getByText(visitor.email)).toBeVisible();
    await lookAt(page);
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await expect(page.getByRole("status")).toContainText("You are signed out");
    await page.goto(at("/portal"));
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});

test("the portal speaks German", async ({ page }) => {
  await page.goto(at("/portal/sign-in"));
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("button", { name: "Code senden" }).or(page.getByRole("heading", { name: "Anmelden" })).first()).toBeVisible();
  await lookAt(page);
});
