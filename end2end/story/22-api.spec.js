// Other programs: a key that lets in as far as it says, what they are told and how they check it, and the page
// that explains it all without anybody else's server.
import { createHmac } from "node:crypto";
import http from "node:http";
import { expect, test } from "@playwright/test";
import { signInMia, signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const tab = (page, name) => page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name, exact: true });

/** What a program is answered that comes with a key. */
const ask = (request, path, secret) =>
  request.get(`${demo.url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });

async function openSettings(page, name) {
  await page.goto(`${demo.url}/admin/settings`);
  await tab(page, name).click();
}

test("a key lets a program do what it says, until it is revoked", async ({ page, request }) => {
  await signInToDemo(page, demo, "admin");
  await openSettings(page, "API");
  await expect(page.getByText("No keys")).toBeVisible();
  await lookAt(page);

  await page.getByRole("link", { name: "New key" }).click();
  await expect(page.getByLabel("purposes:read")).toBeVisible();
  await expect(page.getByLabel("subjects:read"), "who sees no people gives no sight of them").toHaveCount(0);
  await lookAt(page);
  await page.getByLabel("Requests a minute").fill("0");
  await button(page, "Make the key").click();
  await expect(page.getByRole("alert")).toContainText("Choose at least one.");
  await lookAt(page);

  await page.getByLabel("What it is for").fill("Shop");
  await page.getByLabel("Requests a minute").fill("600");
  await page.getByLabel("purposes:read").check();
  await button(page, "Make the key").click();
  const secret = await page.getByText(/^plc_/).innerText();
  await lookAt(page);

  expect((await ask(request, "/purposes", secret)).status()).toBe(200);
  const refused = await ask(request, "/subjects", secret);
  expect(refused.status()).toBe(403);
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
  expect((await refused.json()).scope).toBe("subjects:read");

  await page.getByRole("link", { name: "I have copied it" }).click();
  await expect(page.getByRole("row", { name: "Shop" })).toContainText("Works");
  await expect(page.getByText(secret)).toHaveCount(0);
  await lookAt(page);
  await page.getByRole("link", { name: "Shop" }).click();
  await lookAt(page);
  await page.getByRole("link", { name: "Revoke" }).click();
  await lookAt(page);
  await button(page, "Revoke").click();
  await expect(page.getByRole("status")).toContainText("The key has been revoked.");
  await expect(page.getByRole("row", { name: "Shop" })).toContainText("Revoked");
  expect((await ask(request, "/purposes", secret)).status()).toBe(401);
});

test("another program is told what happens, and knows who says it", async ({ page }) => {
  const got = [];
  const receiver = http.createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    got.push({ headers: request.headers, body });
    response.end("Thank you");
  });
  await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  await signInToDemo(page, demo, "admin");
  await openSettings(page, "Webhooks");
  await expect(page.getByText("No webhooks")).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "New webhook" }).click();
  await lookAt(page);
  await page.getByLabel("Address").fill("https://10.0.0.1/hook");
  await button(page, "Save").click();
  await expect(page.getByRole("alert")).toContainText("private network");
  await lookAt(page);
  await page.getByLabel("Address").fill(`http://127.0.0.1:${receiver.address().port}/crm`);
  await page.getByLabel("Person changed").check();
  await button(page, "Save").click();
  const secret = await page.getByText(/^whsec_/).innerText();
  await expect(page.getByText("Nothing sent yet")).toBeVisible();
  await lookAt(page);

  const theirs = await (await page.context().browser().newContext({ locale: "en-GB" })).newPage();
  await signInMia(theirs, demo);
  await theirs.getByRole("button", { name: "Withdraw : Monthly newsletter" }).click();
  await expect(theirs.getByRole("status")).toContainText("Withdrawn.");
  await theirs.context().close();

  await expect.poll(() => got.length).toBe(1);
  const [{ headers, body }] = got;
  expect(JSON.parse(body).type).toBe("consent.withdrawn");
  expect(body).not.toContain("reader.example");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(signed).digest("base64");
  expect(headers["webhook-signature"].split(" ")).toContain(`v1,${signature}`);

  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Arrived")).toBeVisible({ timeout: 500 });
  }).toPass();
  await lookAt(page);
  await button(page, "Send again").click();
  await expect.poll(() => got.length).toBe(2);
  expect(got[1].headers["webhook-id"], "the receiver knows it by its id").toBe(headers["webhook-id"]);
  receiver.close();
});

test("the page that explains it needs nobody else and no script", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(`${demo.url}/api/v1/docs`);
  await expect(page.getByRole("heading", { name: "Record a consent or a refusal" })).toBeVisible();
  expect(asked.filter((request) => new URL(request.url()).origin !== demo.url)).toEqual([]);
  await lookAt(page);
  await page.getByRole("link", { name: "Decisions" }).click();
  const decide = page.getByRole("region", { name: "Decide", exact: true });
  await decide.getByText("What is in it").click();
  await expect(decide.getByRole("row", { name: "allowed" })).toContainText("boolean");
  for (const summary of await page.getByText("What is in it").all()) {
    await summary.evaluate((element) => (element.parentElement.open = true));
  }
  await lookAt(page);
  const answer = await page.request.get(`${demo.url}/api/v1/openapi.json`);
  expect((await answer.json()).openapi).toMatch(/^3\.1/);
});
