// Somebody on another website meets the form: framed with JavaScript, by the link without.
import { expect, test } from "@playwright/test";
import { expectAccessible, expectNarrow, lookAt } from "../support/look.js";
import { linkIn, mailAfter, mailsTo } from "../support/mail.js";
import { expectNoTrace, watchTraces } from "../support/traces.js";
import { at, visitor, visitorWithoutScript, world } from "../support/world.js";

const newsletter = /sends me its newsletter/;
const birthday = /a card on my birthday/;

/** The form in the frame; the test ends here if there is none. */
async function embedded(page) {
  const frame = page.frameLocator('[data-placet="newsletter"] iframe');
  await expect(frame.getByRole("heading", { name: "News from the bookshop" })).toBeVisible();
  return frame;
}

/** axe finds nothing in the frame, in either scheme. */
async function lookAtFrame(page, frame) {
  for (const scheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await expectAccessible(frame, scheme);
  }
}

test("the framed form leaves no trace before it is sent", async ({ page }) => {
  const traces = watchTraces(page);
  await page.goto(world().site);
  await embedded(page);
  await expectNoTrace(page, traces, [world().site, world().url]);
});

test("no answer sets a cookie", async ({ request }) => {
  for (const path of ["/f/newsletter", "/embed.js"]) {
    const answer = await request.get(at(path));
    expect(answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie"), path).toEqual([]);
  }
});

test("a visitor gives one consent and refuses the other in the frame", async ({ page }) => {
  await page.goto(world().site);
  const form = await embedded(page);
  const frame = page.frames().find((frame) => frame.url().startsWith(world().url));

  // The frame is as high as the form, and stands where the link was.
  const host = page.locator('[data-placet="newsletter"]');
  await expect(host.getByRole("link")).toBeHidden();
  const room = await frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(room, "pixels of the form that the frame hides").toBeLessThanOrEqual(1);
  await lookAtFrame(page, frame);
  await expectNarrow(page);

  await expect(form.getByRole("checkbox", { name: newsletter })).not.toBeChecked();
  await form.getByLabel("Your name").fill(visitor.name);
  await form.getByRole("checkbox", { name: newsletter }).check();
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await lookAtFrame(page, frame);
  await expect(form.getByLabel("Your name"), "nothing is lost").toHaveValue(visitor.name);
  await expect(form.getByRole("checkbox", { name: newsletter }), "nothing is lost").toBeChecked();

  const submitted = page.evaluate(
    () => new Promise((resolve) => addEventListener("placet:submitted", (event) => resolve(event.detail))),
  );
  await form.getByLabel(/^E-mail/).fill(visitor.email);
  const mail = await mailAfter(visitor.email, () => form.getByRole("button", { name: "Send" }).click());
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await lookAtFrame(page, frame);
  expect(Object.keys(await submitted), "the website learns the record's id, not the answers").toEqual(["id"]);

  expect(mail.subject).toContain("Bookshop at the market");
  expect(mail.text).toContain("You agreed: “I agree that the bookshop sends me its newsletter");
  expect(mail.text).toContain("You did not agree: “I agree that the bookshop sends me a card");
});

test("somebody without JavaScript fills the form in by its link", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(world().site);
  await page.getByRole("link", { name: "Give or manage your consent" }).click();
  await expect(page).toHaveURL(at("/f/newsletter"));
  await page.getByLabel("Your name").fill(visitorWithoutScript.name);
  await page.getByLabel(/^E-mail/).fill("nobody");
  await page.getByRole("checkbox", { name: birthday }).check();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("checkbox", { name: birthday })).toBeChecked();
  await page.getByLabel(/^E-mail/).fill(visitorWithoutScript.email);
  const send = () => page.getByRole("button", { name: "Send" }).click();
  const mail = await mailAfter(visitorWithoutScript.email, send);
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(mail.text).toContain("You agreed: “I agree that the bookshop sends me a card");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  expect(mailsTo(visitorWithoutScript.email), "loading the thanks again sends nothing again").toHaveLength(1);
  await context.close();
});

test("a website that is not on the list can't frame the form, and keeps its link", async ({ page }) => {
  await page.goto(world().stranger);
  const frame = page.locator('[data-placet="newsletter"] iframe');
  await expect(frame).toBeAttached();
  await page.waitForLoadState("networkidle");
  const framed = await (await frame.elementHandle()).contentFrame();
  expect(await framed.locator("form").count(), "the form is not in the frame").toBe(0);
  await page.getByRole("link", { name: "Give or manage your consent" }).click();
  await expect(page.getByRole("heading", { name: "News from the bookshop" })).toBeVisible();
});

test("the form alone, and the link of its receipt", async ({ page }) => {
  await page.goto(at("/f/newsletter"));
  await lookAt(page);
  await page.getByRole("button", { name: "Send" }).click();
  await lookAt(page);

  const receipt = mailsTo(visitorWithoutScript.email)[0];
  await page.goto(linkIn(receipt, "/m/"));
  await expect(page.getByRole("heading", { level: 1, name: "Your consents" })).toBeVisible();
  await expect(page.getByText(visitorWithoutScript.email)).toHaveCount(0);
  await lookAt(page);
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "Birthday card" }) });
  const withdraw = () => card.getByRole("button", { name: "Withdraw" }).click();
  const mail = await mailAfter(visitorWithoutScript.email, withdraw, /took back/);
  await expect(card.getByText("You took your consent back")).toBeVisible();
  expect(mail.text).toContain("You took back: “I agree that the bookshop sends me a card");
  await lookAt(page);

  await page.goto(at("/m/not-a-token"));
  await lookAt(page);
});
