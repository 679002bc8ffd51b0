// What people of the story do again and again.
import { expect } from "@playwright/test";
import { at } from "./world.js";

/** Staff signs in to the desk. */
export async function signIn(page, person) {
  await page.goto(at("/admin/sign-in?next=/admin/account"));
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible();
}
