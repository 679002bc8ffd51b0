// What a page must not leave in a browser before anything was sent with it.
import { expect } from "@playwright/test";

/** Listens from now on, before the page is loaded; the function that it gives says what was left. */
export function watchTraces(page) {
  const asked = new Set();
  const said = [];
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  page.on("console", (message) => {
    // A page that says what is wrong has a status of its own, which the browser notes.
    const isFault = ["error", "warning"].includes(message.type());
    if (isFault && !/status of 4\d\d/.test(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  return { asked, said };
}

/** No cookie, nothing stored, nothing asked of anybody but the given origins, no complaint of the browser. */
export async function expectNoTrace(page, { asked, said }, origins) {
  await page.waitForLoadState("networkidle");
  expect([...asked].sort()).toEqual([...origins].sort());
  expect(await page.context().cookies()).toEqual([]);
  for (const frame of page.frames()) {
    const none = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
    expect(await frame.evaluate(kept), frame.url()).toEqual(none);
  }
  expect(said).toEqual([]);
}

/** Runs in the page: how much it keeps, by kind of store. */
async function kept() {
  // Where the browser denies a frame its storage, nothing can be kept in it.
  const count = async (look) => {
    try {
      return (await look()).length;
    } catch (error) {
      if (error instanceof DOMException) return 0;
      throw error;
    }
  };
  return {
    local: await count(() => localStorage),
    session: await count(() => sessionStorage),
    databases: await count(() => indexedDB.databases()),
    caches: await count(() => caches.keys()),
    workers: await count(() => navigator.serviceWorker.getRegistrations()),
  };
}
