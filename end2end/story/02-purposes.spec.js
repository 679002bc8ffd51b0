// What consent is asked for.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/look.js";
import { inNavigation, signIn } from "../support/people.js";
import { admin } from "../support/world.js";

async function createPurpose(page, { key, name, statement, data }) {
  await page.getByRole("link", { name: "New purpose" }).first().click();
  await page.getByLabel("Key").fill(key);
  await page.getByLabel("Name (English)").fill(name);
  await page.getByLabel("Statement (English)").fill(statement);
  await page.getByLabel("Data (English)").fill(data);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("The purpose has been created");
}

test("the administrator says what consent is asked for", async ({ page }) => {
  await signIn(page, admin);
  await inNavigation(page, "Purposes").click();
  await expect(page.getByText("No purposes yet")).toBeVisible();
  await lookAt(page);

  await page.getByRole("link", { name: "New purpose" }).first().click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await lookAt(page);
  await inNavigation(page, "Purposes").click();

  await createPurpose(page, {
    key: "newsletter",
    name: "Newsletter",
    statement: "I agree that the bookshop sends me its newsletter by e-mail once a month.",
    data: "Name and e-mail address",
  });
  await inNavigation(page, "Purposes").click();
  await createPurpose(page, {
    key: "birthday",
    name: "Birthday card",
    statement: "I agree that the bookshop sends me a card on my birthday.",
    data: "Name and date of birth",
  });

  await inNavigation(page, "Purposes").click();
  await expect(page.getByRole("row", { name: "Newsletter" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Birthday card" })).toBeVisible();
  await lookAt(page);
});
