// Takes the pictures of the README and the guide from the demo: `npm run screenshots` after `make build`.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { simpleParser } from "mailparser";
import { chromium as launchOptions, binary } from "./support/environment.js";

const port = 3180;
const url = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "placet-pictures-"));
const images = new URL("../docs/images/", import.meta.url).pathname;
mkdirSync(images, { recursive: true });

const placet = spawn(binary, ["serve", "--demo"], {
  cwd: folder,
  env: { PATH: process.env.PATH, PLACET_LISTEN: `127.0.0.1:${port}`, PLACET_LOG: "warn" },
  stdio: ["ignore", "pipe", "inherit"],
});
const words = await new Promise((resolve) => {
  let text = "";
  placet.stdout.on("data", (chunk) => {
    text += chunk;
    if (text.includes("/dev/mailbox")) resolve(text);
  });
});
const [, password] = words.match(/admin@\S+\s+(\S+)/);
while (!(await fetch(`${url}/readyz`).then((r) => r.ok, () => false))) await new Promise((r) => setTimeout(r, 100));

const browser = await chromium.launch(launchOptions);
const open = async (path, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(path.startsWith("http") ? path : url + path);
  return page;
};
/** What is in the window, as WebP: a third of the bytes of PNG. Playwright itself has no WebP. */
const picture = async (page, name) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  writeFileSync(join(images, `${name}.webp`), Buffer.from(data, "base64"));
};
/** The same from an element on. */
const pictureFrom = async (page, name, locator) => {
  await locator.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(200);
  await picture(page, name);
};

const signIn = async (email) => {
  const page = await open("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/admin`);
  return page;
};

const site = await open(`http://127.0.0.1:${port + 1}`, { viewport: { width: 1000, height: 900 } });
await site.frameLocator("iframe").getByLabel("Name").fill("Vera Visser");
await site.waitForTimeout(500);
await picture(site, "form");

const admin = await signIn("admin@lindenhof.example");
await admin.goto(`${url}/admin/forms`);
await admin.getByRole("link", { name: "After the reading" }).click();
const form = admin.url();
await admin.goto(`${form}/edit`);
await admin.waitForLoadState("networkidle");
await picture(admin, "builder");
await admin.getByRole("button", { name: /What should we do better/ }).first().click();
await pictureFrom(admin, "builder-condition", admin.getByLabel("Shown", { exact: true }));
await admin.goto(`${form}/languages/de`);
await picture(admin, "translations");
await admin.goto(`${form}/publish`);
await pictureFrom(admin, "publish", admin.getByRole("heading", { name: "What it means for consents" }));
await admin.goto(`${form}/share`);
await picture(admin, "share");

const agent = await signIn("agent@lindenhof.example");
await agent.goto(`${form}/responses/summary`);
await pictureFrom(agent, "responses", agent.getByRole("heading", { name: "How did you like the reading?" }));

await agent.goto(`${url}/admin/subjects`);
await picture(agent, "people");
await agent.getByLabel("Search").fill("mia@");
await agent.getByRole("button", { name: "Search", exact: true }).click();
await agent.getByRole("link", { name: "Mia", exact: true }).first().click();
await agent.getByRole("heading", { level: 1, name: "Mia" }).waitFor();
await picture(agent, "person");
await agent.goto(`${url}/admin/register`);
await agent.getByRole("search").getByLabel("Consent").first().selectOption("TRUE");
await agent.getByRole("button", { name: "Search", exact: true }).click();
await agent.getByRole("table").waitFor();
await pictureFrom(agent, "register", agent.getByRole("table"));

const dpo = await signIn("dpo@lindenhof.example");
await picture(dpo, "overview");
await dpo.goto(`${url}/admin/ledger`);
await picture(dpo, "ledger");
await dpo.goto(`${url}/admin/tickets`);
await dpo.getByRole("link", { name: /What do you know about me/ }).click();
await dpo.getByText("Why this date").click().catch(() => {});
await picture(dpo, "ticket");

const portal = await open("/portal", { viewport: { width: 1000, height: 900 } });
await portal.getByLabel("E-mail").fill("mia@reader.example");
await portal.getByRole("button").first().click();
await portal.waitForTimeout(3000);
const mailbox = join(folder, "data/mailbox");
let code;
for (const name of readdirSync(mailbox)) {
  const mail = await simpleParser(readFileSync(join(mailbox, name)));
  if (mail.to.text.includes("mia@")) code = mail.text.match(/^\d{6}$/m)?.[0] ?? code;
}
await portal.getByLabel(/code/i).fill(code);
await portal.getByRole("button").first().click();
await portal.waitForLoadState();
await picture(portal, "portal");

await browser.close();
placet.kill();
