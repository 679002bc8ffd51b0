// What must hold on every page, light and dark, wide and narrow.
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { root } from "./environment.js";
import { keepMarkup } from "./markup.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The keys of all words of the desk and the portal. */
const keys = new Set(
  readdirSync(path.join(root, "locales/en")).flatMap((file) => {
    const text = readFileSync(path.join(root, "locales/en", file), "utf8");
    return [...text.matchAll(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) =/gm)].map((match) => match[1]);
  }),
);

/** axe finds nothing in either scheme, and at 320 px nothing stands out at the side. */
export async function lookAt(page) {
  await keepMarkup(page);
  await expectWords(page);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page.mainFrame(), colorScheme);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await expectNarrow(page);
}

/** The same, and more for pages that anybody may meet: forced colours, zoom and letters of 200 %. */
export async function lookAtForm(page) {
  await lookAt(page);
  await page.emulateMedia({ forcedColors: "active" });
  await expectAccessible(page.mainFrame(), "forced colours");
  await page.emulateMedia({ forcedColors: "none" });
  await expectNarrow(page, page.viewportSize().width / 2);
  const letters = (size) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
  await letters("200%");
  await expectNarrow(page, page.viewportSize().width / 2);
  await letters("");
}

/** A page that has lost its words shows their keys instead. */
async function expectWords(page) {
  const text = await page.evaluate(() => document.body.innerText);
  const shown = text.split(/[\s()“”"„:,;]+/).filter((word) => keys.has(word));
  expect(shown, `keys of words on ${page.url()}`).toEqual([]);
}

/** The same for a frame in a page of somebody else, or a part of a page, in the scheme that the test has chosen. */
export async function expectAccessible(frame, scheme = "light", within = "html") {
  // By the debugger: the page's policy is in force, and does not apply to us.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  const violations = await frame.evaluate(async (within) => {
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await window.axe.run(within, { runOnly: rules, resultTypes: ["violations"], iframes: false });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, any }) => `${html} ${any.map((check) => check.message).join(" ")}`),
    }));
  }, within);
  expect(violations, `axe on ${frame.url()} (${scheme})`).toEqual([]);
}

/** WCAG 2.2, 1.4.10: no scrolling in two directions at 320 px. */
export async function expectNarrow(page, to = 320) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: to, height: 640 });
  const sideways = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  await page.setViewportSize(size);
  expect(sideways, `what stands out of ${page.url()} at ${to} px`).toEqual([]);
}
