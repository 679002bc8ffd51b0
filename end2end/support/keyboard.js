// Going through a page by keyboard alone.
import { expect } from "@playwright/test";

/** Watches for mouse, pen and finger from now on; the answer fails if there were any. */
export async function keyboardOnly(page) {
  const used = [];
  await page.exposeFunction("pointerWasUsed", (what) => used.push(what));
  await page.addInitScript(() => {
    for (const type of ["pointerdown", "mousedown", "touchstart", "wheel"]) {
      const tell = ({ target }) => window.pointerWasUsed(`${type} on ${target.outerHTML?.slice(0, 80)}`);
      window.addEventListener(type, tell, { capture: true, passive: true });
    }
  });
  return () => expect(used, "the keyboard is enough").toEqual([]);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page, locator, key = "Tab") {
  // The page that has it may still be under way.
  await locator.first().waitFor({ state: "attached" });
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press(key);
    // It may come and go while the page changes.
    const hasFocus = (found) => found.length === 1 && found[0] === found[0].ownerDocument.activeElement;
    if (await locator.evaluateAll(hasFocus).catch(() => false)) return;
  }
  throw new Error(`no way by ${key} to ${locator}`);
}

/** Goes to a button or link and presses Enter. */
export async function press(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

/** Goes to an input and types over what is in it. */
export async function type(page, locator, text) {
  await tabTo(page, locator);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}
