// The form with every kind of field, of three pages, in English and Arabic: forms/every-field.form.json.
// Its controls are named by their ids, so that the same hands fill it in in either language.
import { test } from "@playwright/test";
import { addPurpose, formFile, publishForm } from "./forms.js";
import { world } from "./world.js";

export const field = (page, number) => page.locator(`#field-f${number}`);
export const goOn = (page) => page.locator("[data-go=on]:visible").click();
export const goBack = (page) => page.locator("[data-go=back]:visible").click();
export const send = (page) => page.locator(".send [type=submit]").click();
export const shownStep = (page) => page.locator(".step:not(.step--away)");
export const email = (name) => `${name}@${test.info().project.name}.example.org`;
export const ticket = { name: "ticket.txt", mimeType: "text/plain", buffer: Buffer.from("Ticket 12, front row\n") };

const news = {
  key: "reading-news",
  channel: "email",
  validity_months: "24",
  name_en: "News of readings",
  statement_en: "I agree that the bookshop tells me of its readings by e-mail.",
  data_en: "Name and e-mail address",
  recipients_en: "Our mail provider, in Germany",
  name_ar: "أخبار القراءات",
  statement_ar: "أوافق على أن تخبرني المكتبة بقراءاتها عبر البريد الإلكتروني.",
  data_ar: "الاسم وعنوان البريد الإلكتروني",
  recipients_ar: "مزود البريد لدينا، في ألمانيا",
};
const photos = {
  key: "reading-photos",
  channel: "web",
  name_en: "Photographs",
  statement_en: "I agree that the bookshop shows photographs of the reading on which I can be seen.",
  data_en: "Photographs",
  name_ar: "الصور",
  statement_ar: "أوافق على أن تعرض المكتبة صورًا من القراءة أظهر فيها.",
  data_ar: "الصور الفوتوغرافية",
};

/** Brings the form in with its purposes, by whoever is signed in; answers its path in the desk. */
export async function publishEveryField(page) {
  await addPurpose(page, news);
  await addPurpose(page, photos);
  return publishForm(page, formFile("every-field"), [world().site]);
}

/** Who it is. */
export async function fillFirst(page, name) {
  await field(page, 2).fill("Vera Visser");
  await field(page, 3).fill(email(name));
  await field(page, 4).fill(email(name));
  await field(page, 5).fill("+49 30 1234567");
  await field(page, 6).fill("1990-05-17");
  await field(page, 7).selectOption("DE");
  await field(page, 8).fill("https://vera.example.org/books");
}

/** What they would like; by post, so that an address is asked for. */
export async function fillSecond(page) {
  await field(page, 10).selectOption("market");
  await page.locator("#field-f11-1").check();
  await field(page, 12).fill("Market square 1\n20095 Hamburg");
  await field(page, 13).check();
  await page.locator("#field-f13-2").check();
  await field(page, 14).selectOption(["mo", "sa"]);
  await field(page, 15).fill("2");
  await field(page, 16).check();
}

/** One consent given, one refused, and what else there is to say. */
export async function fillThird(page) {
  await field(page, 20).check();
  await page.locator("#field-f21-1").check();
  await field(page, 22).check();
  await field(page, 23).setInputFiles(ticket);
  await field(page, 24).fill("Vera Visser");
}
