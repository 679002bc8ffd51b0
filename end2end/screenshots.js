// Takes the pictures of the README from the demo: `npm run screenshots` after `make build`.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, mkdirSync } from "node:fs";
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
const picture = async (page, name) => page.screenshot({ path: join(images, `${name}.png`) });

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
await admin.getByRole("link", { name: "Letters from the shop" }).click();
const form = admin.url();
await admin.goto(`${form}/edit`);
await admin.waitForTimeout(1500);
await admin.getByRole("button", { name: /E-mail address/ }).first().click();
await admin.waitForTimeout(300);
await picture(admin, "builder");

const dpo = await signIn("dpo@lindenhof.example");
await picture(dpo, "overview");
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
