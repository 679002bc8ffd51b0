// Going through a page by keyboard alone.

/** Presses Tab until an element has the focus. */
export async function tabTo(page, locator, key = "Tab") {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press(key);
    // It may come and go while the page changes.
    const hasFocus = (element) => element === element.ownerDocument.activeElement;
    if ((await locator.count()) === 1 && (await locator.evaluate(hasFocus))) return;
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
