// Every page that belongs to forms, full of the demo's life, empty, and with wrong input: as an
// administrator, an agent, the data protection officer and a reader see it.
import http from "node:http";
import { expect, test } from "@playwright/test";
import { signInMia, signInToDemo, startDemo } from "../support/demo.js";
import { lookAt } from "../support/look.js";

test.describe.configure({ mode: "serial" });
test.setTimeout(480_000);

let demo;
test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

/** Opens each path and looks at it; 422 where the address itself is wrong input. */
async function lookAtAll(page, paths, status = 200) {
  for (const path of paths) {
    await test.step(path, async () => {
      const answer = await page.goto(demo.url + path);
      expect(answer.status(), path).toBe(status);
      await lookAt(page);
    });
  }
}

/** Opens a page, leaves its form as it is, and looks at what is said about that. */
async function lookAtRefusal(page, path, button) {
  await page.goto(demo.url + path);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await lookAt(page);
}

/** Where a list leads by a name. */
async function pathOf(page, list, name) {
  await page.goto(demo.url + list);
  return page.getByRole("link", { name, exact: true }).first().getAttribute("href");
}

const forms = async (page) => ({
  survey: await pathOf(page, "/admin/forms", "After the reading"),
  photos: await pathOf(page, "/admin/forms", "Photos at our summer party"),
  study: await pathOf(page, "/admin/forms", "Reading and sleep"),
});

test("the administrator: lists, beginnings, imports", async ({ page }) => {
  await signInToDemo(page, demo, "admin");
  await lookAtAll(page, [
    "/admin/forms",
    "/admin/forms/new?template=medical-study",
    "/admin/forms/templates/medical-study",
    "/admin/forms/import",
    "/admin/contacts/fields",
    "/admin/contacts/fields/new",
    "/admin/contacts/fields/shelves",
    "/admin/contacts/fields/shelves/archive",
    "/admin/purposes",
    await pathOf(page, "/admin/purposes", "Invitations to readings"),
  ]);
  await lookAtAll(page, ["/admin/forms/nowhere"], 404);
  await lookAtRefusal(page, "/admin/forms/new", "Create form");
  await lookAtRefusal(page, "/admin/forms/import", "Check the file");
  await lookAtRefusal(page, "/admin/contacts/fields/new", "Save");

  await page.getByRole("link", { name: "Forms", exact: true }).first().click();
  await page.getByRole("link", { name: "Import" }).click();
  const elements = [
    { type: "text", name: "your name", defaultValue: "Jane" },
    { type: "rating", name: "score", visibleIf: "{a} + {b} > 3" },
  ];
  await page.getByLabel("Or paste it here").fill(JSON.stringify({ title: "Survey", pages: [{ elements }] }));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "What becomes of it" })).toBeVisible();
  await lookAt(page);
});

test("the administrator: a form that is out, and one that is not", async ({ page }) => {
  await signInToDemo(page, demo, "admin");
  const { survey, photos, study } = await forms(page);
  const of = (form, ...paths) => paths.map((path) => form + path);
  await lookAtAll(page, [
    ...of(survey, "", "/duplicate", "/unpublish", "/preview", "/languages", "/languages/de", "/languages/de/import"),
    ...of(survey, "/languages/de/remove", "/share", "/share/try", "/versions", "/versions/1", "/publish"),
    ...of(survey, "/versions/1/compare?with=2", "/versions/1/compare?with=draft&layout=side", "/versions/1/restore"),
    ...of(photos, "/publish", "/webhooks"),
    ...of(study, "", "/share", "/versions", "/publish"),
  ]);
  await page.goto(`${demo.url}${survey}/publish`);
  await page.getByLabel("Later").check();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await lookAt(page);
});

test("the administrator: texts that leave and come back", async ({ page }) => {
  await signInToDemo(page, demo, "admin");
  const { survey } = await forms(page);
  const file = await page.request.get(`${demo.url}${survey}/languages/de.csv`);
  const changed = (await file.text()).replace("Wie hat Ihnen die Lesung gefallen?", "Wie fanden Sie die Lesung?");
  await page.goto(`${demo.url}${survey}/languages/de/import`);
  const upload = { name: "de.csv", mimeType: "text/csv", buffer: Buffer.from(changed) };
  await page.locator("input[type=file]").setInputFiles(upload);
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText("Wie fanden Sie die Lesung?")).toBeVisible();
  await lookAt(page);
});

test("the administrator: a webhook with its log", async ({ page }) => {
  let calls = 0;
  const receiver = http.createServer((request, response) => {
    calls += 1;
    response.statusCode = calls === 1 ? 500 : 200;
    response.end("It says something");
  });
  await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  await signInToDemo(page, demo, "admin");
  const { survey } = await forms(page);
  await lookAtRefusal(page, `${survey}/webhooks/new`, "Save");
  await page.getByLabel("Address").fill(`http://127.0.0.1:${receiver.address().port}/a/${"long/".repeat(20)}way`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await lookAt(page);
  for (const number of [1, 2]) {
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect.poll(() => calls).toBe(number);
  }
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Arrived")).toBeVisible({ timeout: 500 });
  }).toPass();
  for (const summary of await page.getByText("How it begins").all()) await summary.click();
  await lookAt(page);
  await lookAtAll(page, [`${survey}/webhooks`, `${new URL(page.url()).pathname}/delete`]);
  receiver.close();
});

test("the agent: responses, charts, a person", async ({ page }) => {
  await signInToDemo(page, demo, "agent");
  const { survey, photos } = await forms(page);
  await lookAtAll(page, [
    "/admin/forms",
    `${survey}/responses`,
    `${survey}/responses/summary`,
    `${photos}/responses`,
    `${photos}/responses/summary`,
  ]);
  await page.goto(`${demo.url}${survey}/responses`);
  await page.locator("summary", { hasText: "Columns" }).click();
  await lookAt(page);
  await page.getByRole("table").getByRole("link").first().click();
  await lookAt(page);
  await page.goto(`${demo.url}/admin/subjects`);
  await page.getByLabel("Search").fill("mia@");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const person = await page.getByRole("link", { name: "Mia", exact: true }).getAttribute("href");
  await lookAtAll(page, [person, `${person}/fields`]);
  await page.goto(demo.url + person);
  await page.getByRole("link", { name: /^See the form/ }).first().click();
  await lookAt(page);
});

test("the data protection officer: what is published over, kept and deleted", async ({ page }) => {
  await signInToDemo(page, demo, "dpo");
  const { survey, study } = await forms(page);
  const responses = `${survey}/responses`;
  await lookAtAll(page, [survey, `${survey}/publish`, `${study}/publish`]);
  await lookAtAll(page, [`${responses}/retention`, `${responses}/retention?months=1`]);
  await lookAtAll(page, [`${responses}/retention?months=soon`], 422);
  await page.goto(demo.url + responses);
  await page.getByRole("table").getByRole("link").first().click();
  await lookAtAll(page, [`${new URL(page.url()).pathname}/delete`]);
});

test("the reader: what is to be renewed, what was shown, what is known", async ({ page }) => {
  await signInMia(page, demo);
  await expect(page.getByText("To be renewed")).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "See it" }).first().click();
  await lookAt(page);
  await lookAtAll(page, ["/portal/account", "/portal/account/details"]);
  await page.goto(`${demo.url}/portal`);
  await page.getByRole("link", { name: "History" }).nth(1).click();
  await lookAt(page);
});
