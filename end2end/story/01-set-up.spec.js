// The first start: a link in the log names the organisation and creates the first administrator,
// who lets in the data protection officer.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/look.js";
import { signIn } from "../support/people.js";
import { admin, at, dpo, world } from "../support/world.js";

test("the set-up link names the organisation and creates the first administrator", async ({ page }) => {
  await page.goto(world().setupLink);
  await lookAt(page);

  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await lookAt(page);
  await summary.getByRole("link", { name: "Enter the name of your organisation" }).click();
  await expect(page.getByLabel("Name of the organisation")).toBeFocused();

  const organisation = page.getByLabel("Name of the organisation");
  await organisation.fill("Bookshop at the market");
  await page.getByLabel("Postal address").fill("Marktplatz 1\n20095 Hamburg");
  await page.getByLabel("Contact e-mail address").fill("hello@bookshop.example.org");
  await page.getByLabel("Address of the privacy notice").fill("https://bookshop.example.org/privacy");
  await page.getByLabel("Data protection officer", { exact: true }).fill(dpo.name);
  await page.getByLabel("E-mail address of the data protection officer").fill(dpo.email);
  await page.getByLabel("Country").selectOption({ label: "Germany" });
  await page.getByLabel("Time zone").fill("Europe/Berlin");
  await page.locator("#admin_name").fill(admin.name);
  await page.locator("#admin_email").fill(admin.email);
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: "Set up" }).click();

  await expect(page.getByRole("status")).toContainText("Everything is ready");
  await lookAt(page);
});

test("the link works once", async ({ page }) => {
  const answer = await page.goto(world().setupLink);
  expect(answer.status()).toBe(404);
  await lookAt(page);
});

test("signing in needs the right password", async ({ page }) => {
  await page.goto(at("/admin"));
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(admin.email);
  await page.getByLabel("Password").fill("the wrong brown admin");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not fit together");
  await expect(page.getByLabel("E-mail address")).toHaveValue(admin.email);
  await lookAt(page);
  await signIn(page, admin);
});

test("the administrator lets the data protection officer in", async ({ page }) => {
  await signIn(page, admin);
  await page.getByRole("link", { name: "Settings" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "Users" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "New user" }).click();
  await lookAt(page);
  await page.getByLabel("Name").fill(dpo.name);
  await page.getByLabel("E-mail address").fill(dpo.email);
  await page.getByLabel("Password").fill(dpo.password);
  await page.getByLabel("Data protection officer").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("The user has been added");
  await expect(page.getByRole("row", { name: dpo.name })).toContainText("Active");
});

test("staff see where they are signed in, and can be told apart in the audit log", async ({ page }) => {
  await signIn(page, dpo);
  await page.getByRole("link", { name: dpo.name }).click();
  await expect(page.getByRole("row", { name: "Chrome, Linux" })).toContainText("This device");
  await lookAt(page);
  await page.getByRole("link", { name: "Audit log" }).click();
  await expect(page.getByRole("row", { name: "user.created" }).first()).toContainText(admin.name);
  await lookAt(page);
});
