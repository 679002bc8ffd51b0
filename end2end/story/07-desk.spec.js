// What the desk knows afterwards: the overview, the person's page with what they were shown, the audit log.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/look.js";
import { signIn } from "../support/people.js";
import { admin, at, dpo, visitor } from "../support/world.js";

test("the overview counts", async ({ page }) => {
  await signIn(page, dpo);
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByRole("img").first()).toBeVisible();
  await lookAt(page);
  await page.getByText("Show the numbers").click();
  await expect(page.getByRole("columnheader", { name: "Withdrawn" })).toBeVisible();
  await lookAt(page);
});

test("a person's page holds everything", async ({ page }) => {
  await signIn(page, dpo);
  await page.getByRole("link", { name: "People" }).click();
  await lookAt(page);
  await page.getByLabel("Search").fill("vera");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: visitor.name }).click();
  await expect(page.getByText(visitor.email).first()).toBeVisible();
  await expect(page.getByRole("row", { name: "Newsletter" })).toContainText("Withdrawn");
  await expect(page.getByRole("row", { name: "A copy of everything" })).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "See the form exactly as it was shown" }).first().click();
  await lookAt(page);
});

test("the audit log has it all, and an administrator sees nobody's data", async ({ page, context }) => {
  await signIn(page, dpo);
  await page.getByRole("link", { name: "Audit log" }).click();
  for (const action of ["form.published", "purpose.created"]) {
    await expect(page.getByRole("row", { name: action }).first()).toContainText(admin.name);
  }
  await lookAt(page);
  await context.clearCookies();
  await signIn(page, admin);
  for (const path of ["/admin/subjects", "/admin/tickets", "/admin/audit"]) {
    const answer = await page.goto(at(path));
    expect(answer.status(), path).toBe(403);
  }
  await lookAt(page);
  await page.goto(at("/admin/users"));
  await lookAt(page);
});

test("an administrator's overview shows no more than they may see", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin"));
  await expect(page.getByText(visitor.email)).toHaveCount(0);
  await lookAt(page);
});
