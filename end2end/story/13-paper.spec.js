// A form that is filled in with a pen: printed, entered by staff with its scan, seen by the person.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/look.js";
import { mailAfter } from "../support/mail.js";
import { signIn, signInByCode } from "../support/people.js";
import { at, dpo } from "../support/world.js";

const title = "News from the bookshop";

/** Somebody who has no computer at hand when they sign. */
const signer = () => ({ name: "Paula Papier", email: `paula@${test.info().project.name}.example.org` });

/** Differs by engine and run: a scan belongs to one sheet. */
const scan = (name) => ({
  name: "sheet.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n% ${name} ${test.info().project.name}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`),
});

/** The day in Berlin. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

async function openPaper(page) {
  await page.goto(at("/admin/forms"));
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("link", { name: "Print the form for paper" }).click();
  await expect(page.getByRole("heading", { name: "Consent on paper" })).toBeVisible();
}

test("the form is printed as it was published", async ({ page }) => {
  await signIn(page, dpo);
  await openPaper(page);
  await lookAt(page);
  await page.getByRole("link", { name: /^Print version \d+ in English/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Place and date")).toBeVisible();
  await lookAt(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Back to the desk"), "words of the desk stay on the screen").toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  // A4 in points, and one sheet for so short a form.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
});

test("a signed sheet is entered with its scan, and a mistake loses neither", async ({ page }) => {
  const { name, email } = signer();
  await signIn(page, dpo);
  await openPaper(page);
  await page.getByRole("link", { name: /^Enter a sheet of version \d+ in English/ }).first().click();
  await lookAt(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("checkbox", { name: /sends me its newsletter/ }).check();
  await page.getByLabel("Scan of the signed sheet").setInputFiles(scan(name));
  await page.getByRole("button", { name: "Record" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByText("Received: sheet.pdf")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await lookAt(page);

  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel("Signed on").fill(today());
  await page.getByLabel("How it arrived").selectOption({ label: "Handed over" });
  const record = () => page.getByRole("button", { name: "Record" }).click();
  const mail = await mailAfter(email, record);
  expect(mail.text).toContain("on paper");
  await expect(page.getByRole("heading", { name: "Recorded from paper" })).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "Open the response" }).click();
  await expect(page.getByText("Handed over")).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "What this person saw" }).click();
  await expect(page.getByText(`by ${dpo.name}`)).toBeVisible();
  await lookAt(page);
  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "sheet.pdf" }).click();
  expect((await fetched).suggestedFilename()).toBe("sheet.pdf");
});

test("without JavaScript a sheet is entered all the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, dpo);
  await openPaper(page);
  await page.getByRole("link", { name: /^Enter a sheet of version \d+ in English/ }).first().click();
  await page.getByLabel("Your name").fill("Otto Ohne");
  await page.getByLabel(/^E-mail/).fill(`otto@${test.info().project.name}.example.org`);
  await page.getByLabel("Signed on").fill(today());
  await page.getByLabel("How it arrived").selectOption({ label: "By post" });
  await page.getByLabel("Scan of the signed sheet").setInputFiles(scan("Otto"));
  await page.getByRole("button", { name: "Record" }).click();
  await expect(page.getByRole("heading", { name: "Recorded from paper" })).toBeVisible();
  await page.getByRole("link", { name: "Enter another sheet" }).click();
  await expect(page.getByLabel("Your name")).toHaveValue("");
  await context.close();
});

test("the person sees what they signed, and takes it back", async ({ page }) => {
  await signInByCode(page, signer());
  const consent = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Newsletter" }) });
  await expect(consent).toContainText("(on paper)");
  await lookAt(page);
  await consent.getByRole("link", { name: "A form, as you saw it" }).click();
  await expect(page.getByText("filled this form in on paper")).toBeVisible();
  await expect(page.getByText("by our staff")).toBeVisible();
  await expect(page.getByText(dpo.name)).toHaveCount(0);
  await lookAt(page);
  await page.goto(at("/portal"));
  await consent.getByRole("button", { name: "Withdraw" }).click();
  await expect(consent).toContainText("Withdrawn");
});
