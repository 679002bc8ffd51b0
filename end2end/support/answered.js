/** Clicks, and waits for the page that comes of it: whoever reloads or leaves before that has sent nothing. */
export async function answered(button) {
  const page = button.page();
  const isPage = (frame) => frame === page.mainFrame();
  await Promise.all([page.waitForEvent("framenavigated", isPage), button.click()]);
}
