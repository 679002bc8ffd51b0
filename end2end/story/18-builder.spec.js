// The builder for everybody: what it says to screen readers, by touch, on a phone, at 200 % zoom, and axe on
// each of its states in light, dark and forced colours.
import { expect, test } from "@playwright/test";
import { button, entries, newForm, property, saved } from "../support/builder.js";
import { expectAccessible, expectNarrow } from "../support/look.js";
import { at } from "../support/world.js";

const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
};

/** axe finds nothing in light, dark and forced colours. */
async function inAllLooks(page, within) {
  for (const [name, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    await expectAccessible(page.mainFrame(), name, within);
  }
  await page.emulateMedia(looks.light);
}

const kinds = ["Text", "Long text", "E-mail", "Phone", "Number", "Date", "Web address", "Country", "List box",
  "List box, several", "Choice", "Choice, several", "Check box", "Consent", "Age", "Signature", "File",
  "Hidden answer", "Static text", "Document", "Section", "Page break"];

test("axe finds nothing, whatever is selected", async ({ page }) => {
  await newForm(page, "all-kinds");
  await inAllLooks(page);
  await entries(page).first().getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByText("No fields yet")).toBeVisible();
  await inAllLooks(page);
  for (const kind of kinds) {
    await button(page, `Add ${kind}`).click();
    await expect(page.locator("#properties-first")).toHaveText(kind);
    for (const more of await page.locator(".properties summary").all()) await more.click();
    if (await page.locator("#condition-joint").count()) {
      await property(page, "Shown").selectOption({ label: "If one of these holds" });
      await button(page, "Add a rule").click();
    }
    await inAllLooks(page, ".properties");
  }
  await expect(page.locator(".builder__findings")).toContainText(/Errors: [1-9]/);
  await inAllLooks(page);
  await expectNarrow(page);
});

test("axe finds nothing in a conflict, nor on the page that publishes", async ({ page, context }) => {
  const path = await newForm(page, "conflict-looks");
  const other = await context.newPage();
  await other.goto(at(path));
  await other.waitForLoadState("networkidle");
  await button(other, "Add Text").click();
  await saved(other);
  await button(page, "Add Phone").click();
  await expect(button(page, "Keep mine")).toBeVisible();
  await inAllLooks(page);
  await button(page, "Keep mine").focus();
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(page.locator("#properties-first")).toBeFocused();
  await page.goto(at(path.replace("/edit", "/publish")));
  await inAllLooks(page);
});

test("a screen reader hears what is where, and what happens", async ({ page }) => {
  await newForm(page, "heard");
  const status = (text) => expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);
  for (const name of ["Add", "Outline", "Preview", "Properties"]) {
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole("group", { name: "Tools" })).toMatchAriaSnapshot(`
    - group "Tools":
      - button "Undo" [disabled]
      - button "Redo" [disabled]
      - text: Preview in
      - combobox "Preview in"
      - paragraph
      - link "Preview"
      - status: All changes saved
  `);
  await status("All changes saved");

  // The canvas is there for the eyes: nothing in it can be reached or is read twice.
  await expect(page.locator(".canvas input")).toHaveCount(1);
  await expect(page.locator(".canvas :is(input, select, textarea, button, a):not([inert] *)")).toHaveCount(0);

  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/save-draft", async (route) => {
    await held;
    await route.continue();
  });
  await button(page, "Add Phone").click();
  await status("Phone added in place 2");
  await expect(page.locator("#properties-first")).toBeFocused();
  await status("Saving …");
  release();
  await status("All changes saved");
  await expect(page.getByRole("region", { name: "Outline" })).toMatchAriaSnapshot(`
    - region "Outline":
      - heading "Outline" [level=2]
      - paragraph
      - button "The form itself"
      - list:
        - listitem:
          - button /E-mail/
          - button /Move up/
          - button /Move down/
          - button /Duplicate/
          - button /Remove/
        - listitem:
          - button /Phone Phone/
  `);
  await expect(entries(page).nth(1).getByRole("button").first()).toHaveAttribute("aria-current", "true");
  await expect(entries(page).nth(1).getByRole("button").first()).toHaveAccessibleDescription(/With|with Alt/);

  const up = entries(page).nth(1).getByRole("button", { name: "Move up: Phone" });
  await up.focus();
  await page.keyboard.press("Enter");
  await status("Moved to place 1 of 2");
  await expect(entries(page).nth(0).getByRole("button", { name: "Move up: Phone" })).toBeFocused();
  await page.keyboard.press("Enter");
  await status("It stays in place 1 of 2");
  // The same words once more are read once more only if they come anew.
  await page.getByRole("status").filter({ hasText: "It stays in place 1 of 2" }).evaluate((said) => {
    window.saidAnew = 0;
    new MutationObserver(() => (window.saidAnew += 1)).observe(said, { childList: true, characterData: true, subtree: true });
  });
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => window.saidAnew)).toBeGreaterThan(0);
  await status("It stays in place 1 of 2");

  await button(page, "Duplicate: Phone").focus();
  await page.keyboard.press("Enter");
  await status("Phone added in place 2");
  await expect(page.locator("#properties-first")).toBeFocused();
  await entries(page).nth(1).getByRole("button", { name: /^Remove/ }).focus();
  await page.keyboard.press("Enter");
  await status("Phone removed. Undo brings it back.");
  await expect(entries(page).nth(1).getByRole("button").first()).toBeFocused();
});

test("fields are added and moved by touch on a phone", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await newForm(page, "touched");
  await button(page, "Add Phone").tap();
  await expect(entries(page)).toHaveText([/E-mail/, /Phone/]);
  await button(page, "Move up: Phone").tap();
  await expect(entries(page)).toHaveText([/Phone/, /E-mail/]);
  await entries(page).nth(0).getByRole("button").first().tap();
  await property(page, "Label (English)").fill("Call me");
  await property(page, "Place in the form").selectOption("2");
  await expect(entries(page)).toHaveText([/E-mail/, /Call me/]);
  await page.locator(".canvas__field").first().tap();
  await expect(page.locator("#properties-first")).toHaveText("E-mail");
  await button(page, "Undo").tap();
  await expect(entries(page)).toHaveText([/Call me/, /E-mail/]);
  await saved(page);
  const small = await page.locator(".builder button:visible").evaluateAll((buttons) =>
    buttons
      .map((button) => [button.getBoundingClientRect(), button.outerHTML.slice(0, 100)])
      .filter(([{ width, height }]) => width < 24 || height < 24)
      .map(([, html]) => html),
  );
  expect(small, "targets of at least 24 px (WCAG 2.5.8)").toEqual([]);
  await expectNarrow(page);
  await context.close();
});

test("at 200 % zoom nothing is cut off or covers what has the focus", async ({ browser }) => {
  // What a window of 1280 x 800 is at 200 %.
  const context = await browser.newContext({
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await newForm(page, "zoomed");
  for (const kind of ["Choice", "Date", "Consent"]) await button(page, `Add ${kind}`).click();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
  await page.getByRole("searchbox").focus();
  for (const key of [...Array(70).fill("Tab"), ...Array(60).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const seen = document.elementFromPoint(x, y);
      if (element.contains(seen) || element === document.body) return "";
      return `${element.outerHTML.slice(0, 120)} at ${x}, ${y} behind ${seen?.outerHTML.slice(0, 120)}`;
    });
    expect(unseen, `what has the focus by ${key} is seen (WCAG 2.4.11)`).toBe("");
  }
  await context.close();
});
