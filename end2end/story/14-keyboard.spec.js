// A form of twelve fields in two languages, with conditions, by the keyboard alone: built, translated,
// looked at, published, and filled in. Whatever a mouse, a pen or a finger does fails the test.
import { expect, test } from "@playwright/test";
import { entries, property, saved } from "../support/builder.js";
import { keyboardOnly, press, tabTo, type } from "../support/keyboard.js";
import { mailAfter } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { admin, at } from "../support/world.js";

const link = (page, name) => page.getByRole("link", { name, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const announced = (page) => page.getByRole("status").filter({ hasText: /./ });
const row = (page, name) => entries(page).filter({ hasText: name }).getByRole("button").first();

/** Finds a kind of field by `/`, adds it, and names it. The focus goes to its properties. */
async function add(page, kind, label) {
  await page.keyboard.press("Escape");
  await expect(page.locator(".outline__select:focus")).toHaveCount(1);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: /^Find a kind/ })).toBeFocused();
  await page.keyboard.type(kind);
  await page.keyboard.press("Enter");
  await expect(page.locator("#properties-first")).toBeFocused();
  if (label) await type(page, property(page, "Label (English)"), label);
}

/** Chooses in a list box by the arrow keys. */
async function choose(page, locator, option) {
  await tabTo(page, locator);
  const find = (select, text) => [...select.options].findIndex((one) => one.text === text) - select.selectedIndex;
  const steps = await locator.evaluate(find, option);
  for (let at = 0; at < Math.abs(steps); at++) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  await expect(locator.locator("option:checked")).toHaveText(option);
}

/** Types the choices of the selected field; the first row is there already. */
async function choices(page, pairs) {
  for (const [at, [value, words]] of pairs.entries()) {
    if (at > 0) {
      await press(page, button(page, "Add a choice"));
      await expect(property(page, `Value ${at + 1}`)).toBeFocused();
      await page.keyboard.type(value);
    } else {
      await type(page, property(page, "Value 1"), value);
    }
    await type(page, property(page, `Choice (English) ${at + 1}`), words);
  }
}

const german = {
  "A day in the shop": "Ein Tag im Laden",
  "Who you are": "Wer Sie sind",
  "Your name": "Ihr Name",
  "As on your library card": "Wie auf Ihrem Ausweis",
  "E-mail address": "E-Mail-Adresse",
  "How shall we remind you?": "Wie sollen wir Sie erinnern?",
  "By phone": "Mit einem Anruf",
  "By letter": "Mit einem Brief",
  "Your number": "Ihre Nummer",
  "Your street and town": "Ihre Straße und Ihr Ort",
  "What do you want to see?": "Was möchten Sie sehen?",
  "The printing press": "Die Druckpresse",
  "The cellar": "Den Keller",
  "How many people come?": "Wie viele Menschen kommen?",
  "I need a ramp": "Ich brauche eine Rampe",
  "Which day?": "Welcher Tag?",
  "Anything else?": "Sonst noch etwas?",
};

test.describe.configure({ mode: "serial" });

test("a form of twelve fields is built by keyboard", async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, admin);
  const noPointer = await keyboardOnly(page);
  await page.goto(at("/admin/purposes"));

  await test.step("a purpose in both languages", async () => {
    await press(page, link(page, "New purpose").first());
    await type(page, page.getByLabel("Key"), "open-day");
    await type(page, page.getByLabel("Name (English)"), "Open day");
    await type(page, page.getByLabel("Statement (English)"), "I agree that the bookshop reminds me of its open day.");
    await type(page, page.getByLabel("Data (English)"), "Name and address");
    await type(page, page.getByLabel("Name (Deutsch)"), "Offener Tag");
    await type(page, page.getByLabel("Statement (Deutsch)"), "Ich bin einverstanden, dass die Buchhandlung mich an ihren offenen Tag erinnert.");
    await type(page, page.getByLabel("Data (Deutsch)"), "Name und Anschrift");
    await press(page, button(page, "Save"));
    await expect(page.getByRole("status")).toContainText("The purpose has been created");
  });

  await test.step("a form in both languages", async () => {
    await page.goto(at("/admin/forms/new"));
    await type(page, page.getByLabel("Title"), "A day in the shop");
    await type(page, page.getByLabel("Key"), "open-day");
    await tabTo(page, page.getByRole("checkbox", { name: "Deutsch" }));
    await page.keyboard.press("Space");
    await press(page, button(page, "Create form"));
    await press(page, link(page, "Edit form"));
    await expect(entries(page)).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    await tabTo(page, button(page, "The form itself"));
  });

  await test.step("twelve fields", async () => {
    await add(page, "Text", "Your name");
    await expect(announced(page)).toContainText(["Text added in place 2"]);
    await type(page, property(page, "Label (Deutsch)"), "Ihr Name");
    await type(page, property(page, "Hint (English)"), "As on your library card");
    await type(page, property(page, "Hint (Deutsch)"), german["As on your library card"]);
    await tabTo(page, property(page, "Must be answered"));
    await page.keyboard.press("Space");
    await expect(property(page, "Must be answered")).toBeChecked();

    await add(page, "Choice", "How shall we remind you?");
    await choices(page, [["phone", "By phone"], ["letter", "By letter"]]);
    await add(page, "Phone", "Your number");
    await choose(page, property(page, "Shown"), "If all of these hold");
    await choose(page, property(page, "Field of rule 1"), "How shall we remind you?");
    await choose(page, property(page, "Comparison of rule 1"), "is");
    await choose(page, property(page, "Value of rule 1"), "By phone");
    await add(page, "Text", "Your street and town");
    await choose(page, property(page, "Shown"), "If all of these hold");
    await choose(page, property(page, "Field of rule 1"), "How shall we remind you?");
    await choose(page, property(page, "Value of rule 1"), "By letter");

    await add(page, "List box", "What do you want to see?");
    await choices(page, [["cellar", "The cellar"], ["press", "The printing press"]]);
    await tabTo(page, button(page, "Move choice up: 2"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(button(page, "Move choice up: 1")).toBeFocused();
    await expect(announced(page)).toContainText(["Moved to place 1 of 2"]);
    await expect(property(page, "Value 1")).toHaveValue("press");

    await add(page, "Number", "How many people come?");
    await type(page, property(page, "Smallest number"), "1");
    await type(page, property(page, "Largest number"), "8");
    await add(page, "Check box", "I need a ramp");
    await choose(page, property(page, "Shown"), "If one of these holds");
    await choose(page, property(page, "Field of rule 1"), "What do you want to see?");
    await choose(page, property(page, "Value of rule 1"), "The cellar");
    await press(page, button(page, "Add a rule"));
    await expect(property(page, "Field of rule 2")).toBeFocused();
    await expect(property(page, "Field of rule 2").locator("option:checked")).toHaveText("How many people come?");
    await choose(page, property(page, "Comparison of rule 2"), "is at least");
    await type(page, property(page, "Value of rule 2"), "2");
    await expect(property(page, "Value of rule 2")).toBeFocused();
    await add(page, "Date", "Which day?");
    await add(page, "Long text", "Anything else?");
    await add(page, "Section", "Who you are");
    await add(page, "Consent");
    await expect(entries(page)).toHaveCount(12);
  });

  await test.step("a finding, beside its field until it is mended", async () => {
    await expect(row(page, "Consent")).toContainText("Errors: 1");
    await page.keyboard.press("Escape");
    await expect(row(page, "Consent")).toBeFocused();
    await tabTo(page, button(page, "Next finding"), "Shift+Tab");
    const findings = page.getByRole("region", { name: "Findings" });
    for (let presses = 0; presses < 20 && !(await findings.getByText(/purpose/).count()); presses++) {
      await page.keyboard.press("Enter");
      await expect(page.locator("#properties-first")).toBeFocused();
      await tabTo(page, button(page, "Next finding"), "Shift+Tab");
    }
    await choose(page, property(page, "Purpose"), "Open day");
    await expect(row(page, "Open day")).not.toContainText("Errors");
  });

  await test.step("moved, and each move is said", async () => {
    await page.keyboard.press("Escape");
    await expect(row(page, "Open day")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(row(page, "Who you are")).toBeFocused();
    await page.keyboard.press("Enter");
    await choose(page, property(page, "Place in the form"), "1");
    await expect(announced(page)).toContainText(["Moved to place 1 of 12"]);
    await page.keyboard.press("Escape");
    await expect(row(page, "Who you are")).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(announced(page)).toContainText(["It stays in place 1 of 12"]);
    await page.keyboard.press("ArrowDown");
    await expect(row(page, "E-mail")).toBeFocused();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(announced(page)).toContainText(["Moved to place 3 of 12"]);
    await expect(row(page, "E-mail")).toBeFocused();
    await expect(entries(page).nth(1)).toContainText("Your name");
  });

  await test.step("taken away, and back", async () => {
    await page.keyboard.press("Delete");
    await expect(announced(page)).toContainText(["E-mail address removed. Undo brings it back."]);
    await expect(row(page, "How shall we remind you?")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(entries(page)).toHaveCount(12);
    await expect(announced(page)).toContainText(["Undone"]);
    await page.keyboard.press("Control+Shift+z");
    await expect(entries(page)).toHaveCount(11);
    await expect(announced(page)).toContainText(["Done again"]);
    await page.keyboard.press("Control+z");
    await expect(entries(page).nth(2)).toContainText("E-mail");
    await saved(page);
  });

  await test.step("the rest is translated in the table", async () => {
    await press(page, link(page, "Back to the form"));
    await press(page, link(page, "Languages"));
    await press(page, link(page, "Translate into Deutsch"));
    await press(page, page.getByRole("link", { name: /^Missing \(/ }));
    await page.waitForURL(/show=missing/);
    await expect(page.getByRole("textbox", { name: "Label: Your number" })).toBeVisible();
    const boxes = page.locator("textarea");
    for (let at = 0, count = await boxes.count(); at < count; at++) {
      await tabTo(page, boxes.nth(at));
      const source = await page.locator(".translation").nth(at).locator(".translation__text").first().textContent();
      expect(german, source).toHaveProperty([source]);
      await page.keyboard.type(german[source]);
    }
    await press(page, button(page, "Save"));
    await expect(page.getByRole("link", { name: "Missing (0)" })).toBeVisible();
  });

  await test.step("looked at", async () => {
    await page.goto(at("/admin/forms"));
    await press(page, link(page, "A day in the shop"));
    await press(page, link(page, "Edit form"));
    await expect(entries(page)).toHaveCount(12);
    await page.waitForLoadState("networkidle");
    await press(page, link(page, "Preview"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Preview of");
    const languages = page.getByRole("navigation", { name: "Language of the form" });
    await press(page, languages.getByRole("link", { name: "Deutsch" }));
    await page.waitForURL(/language=de/);
    const form = page.frameLocator("iframe.preview");
    await expect(form.getByRole("heading", { name: "Ein Tag im Laden" })).toBeVisible();
    await expect(form.getByLabel(/^Ihre Nummer/)).toBeHidden();
  });

  await test.step("published", async () => {
    await press(page, page.getByRole("main").getByRole("link", { name: "A day in the shop" }));
    await press(page, link(page, "Publish"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Publish “A day in the shop”?");
    await press(page, button(page, "Publish"));
    await expect(page.getByRole("status")).toContainText("The form has been published");
  });
  noPointer();
});

for (const [language, words] of Object.entries({
  en: { name: "Your name", letter: "By letter", street: "Your street and town", ramp: "I need a ramp", send: "Send", people: "How many people come?", thanks: /Thank/ },
  de: { name: "Ihr Name", letter: "Mit einem Brief", street: "Ihre Straße und Ihr Ort", ramp: "Ich brauche eine Rampe", send: "Absenden", people: "Wie viele Menschen kommen?", thanks: /Danke|Vielen Dank/ },
})) {
  test(`it is filled in by keyboard in ${language}`, async ({ page }) => {
    const noPointer = await keyboardOnly(page);
    const field = (name) => page.getByLabel(new RegExp(`^${name.replace("?", "\\?")}`));
    const email = `olga-${language}@${test.info().project.name}.example.org`;
    await page.goto(at(`/f/open-day?lang=${language}`));
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await press(page, button(page, words.send));
    await expect(page.getByRole("alert")).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(field(words.name)).toBeFocused();
    await page.keyboard.type("Olga Offen");
    await type(page, field("E-(m|M)ail"), email);
    await expect(field(words.street)).toBeHidden();
    await tabTo(page, page.locator("input[type=radio]").first());
    await page.keyboard.press("ArrowDown");
    await expect(page.getByLabel(words.letter)).toBeChecked();
    await type(page, field(words.street), "Marktplatz 2, Hamburg");
    await expect(field(words.ramp)).toBeHidden();
    await type(page, field(words.people), "3");
    await expect(field(words.ramp)).toBeVisible();
    await tabTo(page, page.locator("input[type=checkbox]").last());
    await page.keyboard.press("Space");
    await mailAfter(email, () => press(page, button(page, words.send)));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.thanks);
    noPointer();
  });
}
