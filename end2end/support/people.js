// What people of the story do again and again.
import { expect } from "@playwright/test";
import { mailAfter } from "./mail.js";
import { at } from "./world.js";

/** Staff signs in to the desk. */
export async function signIn(page, person) {
  await page.goto(at("/admin/sign-in?next=/admin/account"));
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
}

/** A link of the desk's main navigation. */
export function inNavigation(page, name) {
  return page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name });
}

/** A data subject signs in to the portal with the code from the mail. */
export async function signInByCode(page, person) {
  await page.goto(at("/portal/sign-in"));
  await page.getByLabel("Your e-mail address").fill(person.email);
  const mail = await mailAfter(
    person.email,
    () => page.getByRole("button", { name: "Send me a code" }).click(),
    /^Your code/,
  );
  const code = mail.text.match(/^\d{6}$/m)[0];
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My consents" })).toBeVisible();
  return mail;
}
