// A demo of the test's own: the program with its demo data, on the engine that is being tested.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { createDatabase } from "./database.js";
import { startPlacet } from "./placet.js";

/** Starts it; webhooks may reach this machine. */
export async function startDemo() {
  const { engine } = test.info().project.metadata;
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "placet-demo-"));
  const database = engine === "postgres" ? await createDatabase() : undefined;
  const placet = await startPlacet({
    name: `demo-${engine}`,
    dataFolder,
    databaseUrl: database?.url,
    args: ["--demo"],
    settings: { PLACET_OUTBOUND_PRIVATE_ADDRESSES: '["127.0.0.1"]' },
  });
  await expect.poll(() => placet.log.text).toMatch(/admin@\S+\s+demo-\S+/);
  const stop = async () => {
    await placet.stop();
    await database?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url: placet.url, password: placet.log.text.match(/admin@\S+\s+(demo-\S+)/)[1], stop };
}

/** Signs in one of its staff: admin, agent, dpo. */
export async function signInToDemo(page, demo, role) {
  await page.goto(`${demo.url}/admin/sign-in`);
  await page.getByLabel("E-mail address").fill(`${role}@lindenhof.example`);
  await page.getByLabel("Password").fill(demo.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Opens the page of one of its readers at the desk. */
export async function openPerson(page, demo, name) {
  await page.goto(`${demo.url}/admin/subjects`);
  await page.getByLabel("Search").fill(`${name.toLowerCase()}@`);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Signs in its reader Mia by the code in the demo's mailbox. */
export async function signInMia(page, demo) {
  await page.goto(`${demo.url}/portal/sign-in`);
  await page.getByLabel("Your e-mail address").fill("mia@reader.example");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByLabel("Code")).toBeVisible();
  const box = await page.context().newPage();
  await expect(async () => {
    await box.goto(`${demo.url}/dev/mailbox`);
    await box.getByRole("link", { name: /^Your code/ }).first().click({ timeout: 500 });
  }).toPass();
  const code = (await box.getByRole("main").innerText()).match(/\b\d{6}\b/)[0];
  await box.close();
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My consents" })).toBeVisible();
}
