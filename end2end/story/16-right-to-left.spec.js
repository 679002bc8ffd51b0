// A form that is read from right to left, in each mode; and who says in which language it comes.
import { expect, test } from "@playwright/test";
import { field, fillFirst, fillSecond, fillThird, goOn, send, shownStep } from "../support/every-field.js";
import { expectAccessible, lookAtForm } from "../support/look.js";
import { at, world } from "../support/world.js";

const direction = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);
const host = (query) => `${world().site}/embedding?key=every-field&${query}`;
const frame = (page) => page.frameLocator("[data-placet] iframe");
const title = (page, name = "قراءات في المتجر") => frame(page).getByRole("heading", { name, level: 1 });

/** Whether an element begins to the right of another one, in one line with it or not. */
async function isRightOf(one, other) {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  return a.x + a.width > b.x + b.width;
}

test("what is read runs from the right, what is typed as a code from the left", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ar", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(at("/f/every-field"));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  for (const number of [3, 5, 8]) expect(await direction(field(page, number)), `f${number}`).toBe("ltr");
  for (const number of [2, 12, 24]) expect(await direction(field(page, number)), `f${number}`).toBe("rtl");
  expect(await direction(field(page, 15))).toBe("ltr");

  await goOn(page);
  const wrong = page.locator(".field--invalid").first();
  expect(await wrong.evaluate((box) => getComputedStyle(box).borderRightWidth), "the bar of what is wrong").toBe("4px");
  await lookAtForm(page);
  await fillFirst(page, "arabic");
  await goOn(page);
  await fillSecond(page);
  const box = field(page, 16);
  expect(await isRightOf(box, page.locator("label[for=field-f16]")), "the box before its words").toBe(true);
  const [back, on] = ["back", "on"].map((way) => shownStep(page).locator(`[data-go=${way}]`));
  expect(await isRightOf(back, on), "on is to the left").toBe(true);
  await lookAtForm(page);
  await goOn(page);
  const list = page.locator(".prose ul").last();
  expect(await list.evaluate((list) => parseFloat(getComputedStyle(list).paddingRight))).toBeGreaterThan(10);
  await fillThird(page);
  await field(page, 22).uncheck();
  await send(page);
  await expect(page.locator("#error-summary")).toBeFocused();
  await lookAtForm(page);
  await field(page, 22).check();
  await send(page);
  const change = page.locator(".checked button").first();
  expect(await isRightOf(page.locator(".checked dt").first(), change)).toBe(true);
  await lookAtForm(page);
  await page.locator("[name=checked]").click();
  await expect(page).toHaveURL(/thanks/);
  await lookAtForm(page);
  await context.close();
});

/** Whether the cross of the dialog stands on words of the form's heading. */
async function isCrossOnWords(page, heading) {
  const cross = await page.getByRole("dialog").getByRole("button").boundingBox();
  const around = await page.locator("iframe").boundingBox();
  const words = await heading.evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom };
  });
  const isBeside = cross.x >= around.x + words.right || cross.x + cross.width <= around.x + words.left;
  return !isBeside && cross.y < around.y + words.bottom && cross.y + cross.height > around.y + words.top;
}

for (const mode of ["inline", "popup", "slider", "button"]) {
  test(`in a frame: ${mode}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const [language, name] of [["ar", "قراءات في المتجر"], ["en", "Readings in the shop"]]) {
      await page.goto(host(`data-lang=${language}&data-mode=${mode}`));
      await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1);
      if (mode === "button") await page.getByRole("button", { name: "Give your consent" }).click();
      if (mode === "popup") await page.getByRole("link", { name: "Give your consent" }).click();
      await expect(title(page, name)).toBeVisible();
      expect(await direction(title(page, name))).toBe(language === "ar" ? "rtl" : "ltr");
      await expectAccessible(page.mainFrame());
      await expectAccessible(page.frames()[1]);
      const on = frame(page).locator("[data-go=on]").first();
      await on.scrollIntoViewIfNeeded();
      await expect(on, "the end of the form can be reached").toBeInViewport();
      if (mode !== "inline") expect(await isCrossOnWords(page, title(page, name)), language).toBe(false);
    }
  });
}

test("the language: by the snippet, else the page, else the browser, and by choice", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ar" });
  const page = await context.newPage();
  await page.goto(at("/f/every-field?lang=en"));
  await expect(page.getByRole("heading", { level: 1 }), "by the link").toHaveText("Readings in the shop");
  await page.goto(host(""));
  await expect(title(page, "Readings in the shop"), "that of the page around it").toBeVisible();
  await page.goto(host("data-lang=ar"));
  await expect(title(page)).toBeVisible();

  await frame(page).locator("#field-f2").fill("نادية");
  await frame(page).getByRole("button", { name: "English" }).click();
  await expect(title(page, "Readings in the shop")).toBeVisible();
  await expect(frame(page).locator("#field-f2")).toHaveValue("نادية");
  await expect(frame(page).locator("html")).toHaveClass("framed");
  await expect(frame(page).locator("html")).toHaveAttribute("dir", "ltr");
  await context.close();
});
