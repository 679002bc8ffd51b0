// What goes wrong on the way, and costs nobody an answer: two clicks, two tabs, the way back, a page that was
// open too long, a crowd, a file that is not taken, a form that is withdrawn meanwhile.
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { email, field, fillFirst, fillSecond, fillThird, goOn, send, ticket } from "../support/every-field.js";
import { formFile, publishForm } from "../support/forms.js";
import { expectAccessible, lookAtForm } from "../support/look.js";
import { mailAfter, mailsTo } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { admin, at, world } from "../support/world.js";

const thanks = (page) => page.getByRole("heading", { name: "Thank you" });
const notice = (page) => page.locator("#notice");
/** Whoever comes from elsewhere than this machine is held back like anybody. */
const from = (network) => ({ extraHTTPHeaders: { "x-forwarded-for": network }, locale: "en-GB" });

/** A form of one page with an address and a consent. */
const short = (key) => {
  const form = formFile("every-field", key);
  const wanted = ["f2", "f3", "f20"];
  return { ...form, languages: ["en"], fields: form.fields.filter(({ id }) => wanted.includes(id)) };
};

async function fillShort(page, name) {
  await field(page, 2).fill("Vera Visser");
  await field(page, 3).fill(email(name));
  await field(page, 20).check();
}

test("the administrator brings in forms for the day when all goes wrong", async ({ page }) => {
  await signIn(page, admin);
  for (const key of ["hasty", "crowded", "leaving"]) await publishForm(page, short(key), [world().site]);
});

test("clicked twice on a slow network, it is sent once", async ({ page }) => {
  await page.goto(at("/f/hasty"));
  await fillShort(page, "hasty");
  await page.route("**/f/hasty", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  let sent = 0;
  page.on("request", (request) => (sent += request.method() === "POST" ? 1 : 0));
  await mailAfter(email("hasty"), async () => {
    await page.getByRole("button", { name: "Send" }).dblclick();
    await page.getByRole("button", { name: "Send" }).click({ timeout: 200 }).catch(() => {});
    await expect(thanks(page)).toBeVisible();
  });
  expect(sent).toBe(1);
  expect(mailsTo(email("hasty"))).toHaveLength(1);
});

test("two tabs are two answers, and one page twice is held up to whoever sent it", async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) {
    await page.goto(at("/f/hasty"));
    await fillShort(page, "tabs");
  }
  // As if the second tab were the first one, duplicated.
  const token = await one.locator("[name=token]").inputValue();
  await other.locator("[name=token]").evaluate((input, token) => (input.value = token), token);
  await field(other, 2).fill("Valentin Visser");
  await send(one);
  await expect(thanks(one)).toBeVisible();
  await send(other);
  await expect(notice(other)).toBeFocused();
  await expect(notice(other)).toContainText("already been sent with other answers");
  await expect(field(other, 2), "nothing is lost").toHaveValue("Valentin Visser");
  await expect(field(other, 20)).toBeChecked();
  await lookAtForm(other);
  await send(other);
  await expect(thanks(other)).toBeVisible();
});

test("a page that nobody knows any more comes back as it was filled in", async ({ page }) => {
  await page.goto(at("/f/every-field"));
  await fillFirst(page, "late");
  await goOn(page);
  await fillSecond(page);
  await goOn(page);
  await fillThird(page);
  await page.locator("[name=token]").evaluate((input) => (input.value = "of last week"));
  await send(page);
  await expect(page).toHaveTitle("Error: Readings in the shop");
  await expect(notice(page)).toBeFocused();
  await expect(notice(page)).toContainText("open for too long");
  await expectAccessible(page.mainFrame());
  await expect(field(page, 12)).toHaveValue(/Market square/);
  // Files are kept only of those to whom the form was shown.
  await expect(page.locator(".kept")).toHaveCount(0);
  await goOn(page);
  await goOn(page);
  await field(page, 23).setInputFiles(ticket);
  await send(page);
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
});

test("the way back from the page of thanks, and from that of the answers", async ({ page }) => {
  await page.goto(at("/f/hasty"));
  await fillShort(page, "back");
  await mailAfter(email("back"), () => send(page));
  await expect(thanks(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Readings in the shop" })).toBeVisible();
  await page.goForward();
  await expect(thanks(page)).toBeVisible();
  expect(mailsTo(email("back"))).toHaveLength(1);
});

test("a file that is too large is told of before it is sent", async ({ page }) => {
  await page.goto(at("/f/every-field#field-f23"));
  const large = { name: "film.txt", mimeType: "text/plain", buffer: Buffer.alloc(1024 * 1024 + 1, "a") };
  await field(page, 23).setInputFiles(large);
  await expect(field(page, 23)).toHaveAccessibleDescription(/larger than 1 MB/);
  await field(page, 23).setInputFiles({ ...large, buffer: Buffer.from("short") });
  await expect(field(page, 23)).not.toHaveAttribute("aria-invalid");
});

test("an upload that breaks off loses nothing and leaves nothing", async ({ page }) => {
  await page.goto(at("/f/every-field"));
  await fillFirst(page, "broken-off");
  await goOn(page);
  await fillSecond(page);
  await goOn(page);
  await fillThird(page);
  const long = Buffer.concat([ticket.buffer, Buffer.alloc(900 * 1024, " ")]);
  await field(page, 23).setInputFiles({ ...ticket, buffer: long });
  const files = () => readdirSync(path.join(world().dataFolder, "files"), { recursive: true }).sort();
  const before = files();
  const network = await page.context().newCDPSession(page);
  const speed = (uploadThroughput) =>
    network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  await network.send("Network.enable");
  await speed(50 * 1024);
  const answers = [];
  page.on("response", (response) => response.request().method() === "POST" && answers.push(response.status()));
  const broken = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
  await page.locator(".send [type=submit]").click({ noWaitAfter: true });
  await page.waitForTimeout(3000);
  await network.send("Page.stopLoading");
  await broken;
  expect(answers, "nobody has answered it").toEqual([]);
  await expect.poll(files, "no half of a file is kept").toEqual(before);

  await speed(-1);
  await expect(field(page, 12)).toHaveValue(/Market square/);
  expect(await field(page, 23).evaluate((input) => input.files[0].size)).toBe(long.length);
  await send(page);
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  expect(answers).toHaveLength(1);
});

test("programs are asked again, and people who look like one lose nothing", async ({ browser }) => {
  const context = await browser.newContext(from("192.0.2.44"));
  const page = await context.newPage();
  await page.goto(at("/f/hasty"));
  await fillShort(page, "quick");
  await page.locator("#website").evaluate((input) => (input.value = "https://cheap.example"));
  await send(page);
  await expect(notice(page)).toContainText("a field was filled in that people can’t see");
  await expectAccessible(page.mainFrame());
  await page.goto(at("/f/hasty"));
  await fillShort(page, "quick");
  await send(page);
  await expect(notice(page)).toContainText("faster than people read");
  await expect(field(page, 20)).toBeChecked();
  await page.waitForTimeout(2100);
  await mailAfter(email("quick"), () => send(page));
  await expect(thanks(page)).toBeVisible();
  await context.close();
});

test("from a network that sends by the dozen, nothing is taken for a moment", async ({ browser, request }) => {
  const crowd = from("192.0.2.77");
  const context = await browser.newContext(crowd);
  const page = await context.newPage();
  await page.goto(at("/f/crowded"));
  await fillShort(page, "crowd");
  // To send quicker than people read would be another reason.
  await page.waitForTimeout(2100);
  const headers = { ...crowd.extraHTTPHeaders, origin: world().url };
  const sendMadeUp = () => request.post(at("/f/crowded"), { form: { token: "made-up" }, headers });
  for (let times = 0; times < 70; times++) await sendMadeUp();
  // With every second that passes one more is taken, so the crowd goes on until the answer is there.
  let isAnswered = false;
  const others = (async () => {
    while (!isAnswered) await sendMadeUp();
  })();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  try {
    await send(page);
    expect((await answer).status()).toBe(429);
  } finally {
    isAnswered = true;
    await others;
  }
  await expect(notice(page)).toContainText("no more for a moment");
  await expect(field(page, 2), "nothing is lost").toHaveValue("Vera Visser");
  await expectAccessible(page.mainFrame());
  await context.close();
});

test("a form that is withdrawn while somebody fills it in says so where it stood", async ({ browser, page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/forms"));
  const row = page.getByRole("row", { name: /leaving/ });
  const path = await row.getByRole("link").first().getAttribute("href");
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`${world().site}/embedding?key=leaving&data-lang=en`);
  const frame = visitor.frameLocator("iframe");
  await frame.locator("#field-f3").fill(email("late"));
  await page.request.post(at(`${path}/unpublish`), { headers: { origin: world().url } });
  await frame.locator(".send .button").click();
  await expect(frame.getByRole("heading", { name: "This form is no longer offered" })).toBeVisible();
  await visitor.goto(at("/f/leaving"));
  await lookAtForm(visitor);
  await visitor.context().close();
});
