// What the whole story has left behind: the Nu HTML checker on every page that was looked at, and the
// log of the program.
import { readFile, readdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { faultsOfMarkup, markupFolder } from "../support/markup.js";
import { logFile } from "../support/placet.js";

test("the markup of all pages is valid", async () => {
  expect((await readdir(markupFolder())).length, "pages that were looked at").toBeGreaterThan(20);
  expect(await faultsOfMarkup()).toEqual([]);
});

test("no words were missing", async () => {
  const log = await readFile(logFile(test.info().project.name), "utf8");
  expect(log, "a log").toContain("request");
  const faults = log.split("\n").filter((line) => /no message for this key|could not be filled in/.test(line));
  expect(faults).toEqual([]);
});
