// The builder, as people of the story use it by mouse.
import { expect } from "@playwright/test";
import { signIn } from "./people.js";
import { admin, at } from "./world.js";

export const saved = (page) => expect(page.getByText("All changes saved")).toBeVisible();
export const property = (page, name) => page.getByRole("region", { name: "Properties" }).getByLabel(name, { exact: true });
export const entries = (page) => page.getByRole("region", { name: "Outline" }).getByRole("listitem");
export const button = (page, name) => page.getByRole("button", { name, exact: true });

/** A form of its own for each test; answers the builder's path. */
export async function newForm(page, key) {
  await signIn(page, admin);
  await page.goto(at("/admin/forms/new"));
  await page.getByLabel("Title").fill(`Form ${key}`);
  await page.getByLabel("Key").fill(key);
  await button(page, "Create form").click();
  const path = await page.getByRole("link", { name: "Edit form" }).getAttribute("href");
  await open(page, path);
  return path;
}

export async function open(page, path) {
  await page.goto(at(path));
  await page.waitForLoadState("networkidle");
}

/** Publishes the form whose builder has this path. */
export async function publish(page, path) {
  await page.goto(at(path.replace("/edit", "/publish")));
  await button(page, "Publish").click();
  await expect(page.getByText("Published, version")).toBeVisible();
}
