// The person asks for their data with a file; the data protection officer finds the request with the day
// by which the law wants an answer, and replies; the person reads it.
import { expect, test } from "@playwright/test";
import { dueOn, today, written } from "../support/due.js";
import { lookAt } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { signIn, signInByCode } from "../support/people.js";
import { admin, at, dpo, visitor } from "../support/world.js";

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("the data protection officer becomes a member of their department", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/departments"));
  await expect(page.getByText("Nobody is a member")).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "Choose its members" }).click();
  await lookAt(page);
  await page.getByLabel(dpo.name).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("The department has been saved");
  await expect(page.getByRole("row", { name: "Data protection officer" }).first()).toContainText(dpo.name);
});

test("the person asks for access with a file", async ({ page }) => {
  await signInByCode(page, visitor);
  await page.getByRole("link", { name: "My requests" }).click();
  await expect(page.getByText("No requests yet")).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "New request" }).click();
  await lookAt(page);

  await page.getByLabel("In a few words").fill("A copy of everything");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("In a few words"), "nothing is lost").toHaveValue("A copy of everything");
  await lookAt(page);

  await page.getByLabel("See my data").check();
  await page.getByLabel("Your request").fill("Please send me a copy of all that you hold about me.");
  await page.getByLabel("File (optional)").setInputFiles({ name: "passport.pdf", mimeType: "application/pdf", buffer: pdf });
  const send = () => page.getByRole("button", { name: "Send the request" }).click();
  const mail = await mailAfter(visitor.email, send, /received your request/);

  await expect(page.getByRole("status")).toContainText("Your request has been sent");
  expect(mail.text).not.toContain("copy of everything");
  const due = written(dueOn(today()));
  expect(mail.text).toContain(due);
  await expect(page.getByText(due).first()).toBeVisible();
  await page.getByText("Why this date?").click();
  await expect(page.getByText("That day is not counted")).toBeVisible();
  await lookAt(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "passport.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("passport.pdf");
});

test("the data protection officer sees when it is due, makes a note and replies", async ({ page }) => {
  await signIn(page, dpo);
  await page.getByRole("link", { name: "Requests" }).click();
  const row = page.getByRole("row", { name: "A copy of everything" });
  await expect(row).toContainText(written(dueOn(today())));
  await lookAt(page);
  await row.getByRole("link", { name: "A copy of everything" }).click();
  await expect(page.getByText(written(dueOn(today()))).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "passport.pdf" })).toBeVisible();
  await lookAt(page);

  await page.getByLabel("Text").fill("Is this the same person as in the paper file?");
  await page.getByLabel("The department only").check();
  await page.getByRole("button", { name: "Send or save" }).click();
  await expect(page.getByRole("status")).toContainText("The internal note has been added");

  await page.getByLabel("Assigned to").selectOption({ label: dpo.name });
  await page.getByRole("button", { name: "Assign", exact: true }).click();

  await page.getByLabel("State").selectOption({ label: "Answered: done what was asked" });
  await page.getByLabel("The department only").check();
  await page.getByRole("button", { name: "Send or save" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await lookAt(page);

  await page.getByLabel("Text").fill("Dear Vera, the copy is attached.");
  await page.getByLabel("The person and the department").check();
  await page.getByLabel("File (optional)").setInputFiles({ name: "your data.txt", mimeType: "text/plain", buffer: Buffer.from("Name: Vera Visser\n") });
  const mail = await mailAfter(visitor.email, () => page.getByRole("button", { name: "Send or save" }).click(), /request/);
  expect(mail.text).not.toContain("the copy is attached");
  await expect(page.getByText("Dear Vera, the copy is attached.")).toBeVisible();
  await lookAt(page);
});

test("the person reads the answer, and not the note", async ({ page }) => {
  await signInByCode(page, visitor);
  await page.getByRole("link", { name: "My requests" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "A copy of everything" }).click();
  await expect(page.getByText("Dear Vera, the copy is attached.")).toBeVisible();
  await expect(page.getByRole("link", { name: "your data.txt" })).toBeVisible();
  await expect(page.getByText("Answered").first()).toBeVisible();
  expect(await page.content()).not.toContain("paper file");
  await lookAt(page);
});
