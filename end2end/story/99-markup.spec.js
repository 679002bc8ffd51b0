// The Nu HTML checker on every page that the story has looked at.
import { readdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { faultsOfMarkup, markupFolder } from "../support/markup.js";

test("the markup of all pages is valid", async () => {
  test.setTimeout(120_000);
  expect((await readdir(markupFolder())).length, "pages that were looked at").toBeGreaterThan(20);
  expect(await faultsOfMarkup()).toEqual([]);
});
