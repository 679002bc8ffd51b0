// A form on somebody else's website in each of its modes, under a strict policy of that website; and what
// visitors notice when programs send it by the hundred.
import { expect, test } from "@playwright/test";
import { answered } from "../support/answered.js";
import { expectAccessible, lookAt } from "../support/look.js";
import { linkIn, mailAfter } from "../support/mail.js";
import { signIn } from "../support/people.js";
import { expectNoTrace, watchTraces } from "../support/traces.js";
import { admin, at, world } from "../support/world.js";

const email = (name) => `${name}@${test.info().project.name}.example.org`;
const host = (query = "") => `${world().site}/embedding?${query}`;
const boxes = (page) => page.locator("[data-placet]");
const link = (page) => page.getByRole("link", { name: "Give your consent" });
const form = (page) => page.frameLocator("[data-placet] iframe");
const title = (page) => form(page).getByRole("heading", { name: "Embedded news" });
const heard = (page) => page.evaluate(() => window.heard);

/** What the browser says against the page; a test that breaks no policy ends with none. */
const complaints = (page) => watchTraces(page).said;

async function fill(page, name) {
  await form(page).getByLabel(/^E-mail/).fill(email(name));
  await form(page).getByRole("checkbox", { name: /newsletter/ }).check();
}

test("the administrator lets a form onto a website", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/forms/new"));
  await page.getByLabel("Title").fill("Embedded news");
  await page.getByLabel("Key").fill("embedding");
  await page.getByRole("button", { name: "Create form" }).click();
  await expect(page.getByRole("status")).toContainText("The form has been created");
  const path = new URL(page.url()).pathname;
  await draw(page, path.split("/").pop());

  await page.goto(at(`${path}/share`));
  await lookAt(page);
  await page.goto(at(`${path}/publish`));
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published, version")).toBeVisible();
  await page.goto(at(`${path}/share`));
  await page.getByLabel(/^Allowed origins/).fill(world().site);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
});

/** The fields, as the builder would save them: how it draws is another story. */
async function draw(page, id) {
  const call = async (name, data) => {
    const headers = { origin: world().url };
    const answer = await page.request.post(at(`/admin/api/forms/${name}`), { data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const list = await (await page.request.get(at("/admin/purposes"))).text();
  const purpose = list.match(/\/admin\/purposes\/([0-9a-f-]{36})"[^>]*>Newsletter/)[1];
  const { revision, definition } = await call("load-draft", { form: id });
  const text = (label) => ({ en: label });
  const choices = ["Market", "Station"].map((shop) => ({ value: shop.toLowerCase(), label: text(shop) }));
  definition.fields.push(
    { id: "f2", key: "name", kind: "text", label: text("Your name") },
    { id: "f3", key: "shop", kind: "radio", label: text("Shop"), choices },
    { id: "f4", key: "news", kind: "consent", label: {}, purpose },
    { id: "f5", key: "age", kind: "age_gate", label: {}, min_age: 16 },
  );
  definition.next_field = 6;
  await call("save-draft", { form: id, known_revision: revision, definition });
}

test("the share page shows a snippet for each mode, and tries it out", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/forms"));
  await page.getByRole("link", { name: "Embedded news" }).click();
  await page.getByRole("link", { name: "Share" }).click();
  await lookAt(page);
  const snippet = page.getByLabel("Snippet", { exact: true });
  await page.getByRole("link", { name: "From the side" }).click();
  await expect(snippet).toHaveValue(/data-mode="slider"/);
  await page.getByRole("link", { name: "Show the one that never changes" }).click();
  await expect(snippet).toHaveValue(/integrity="sha384-/);
  await page.getByText("WordPress", { exact: true }).click();
  await page.getByText("React", { exact: true }).click();
  await page.getByText("Language, known answers, events").click();
  await lookAt(page);
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();

  await page.getByLabel("Address of the page").fill("http://10.1.2.3/");
  await page.getByRole("button", { name: "Check the page" }).click();
  await expect(page.getByRole("alert")).toContainText("private network");
  await lookAt(page);

  await page.getByRole("link", { name: "Try it out here" }).click();
  await expect(title(page)).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "Dialog" }).click();
  await page.getByRole("link", { name: "Give or manage your consent" }).click();
  await expect(title(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(title(page)).toBeHidden();
});

test("nothing is left behind before it is sent, in any mode", async ({ page }) => {
  for (const mode of ["inline", "popup", "button", "slider", "manage"]) {
    const traces = watchTraces(page);
    await page.goto(host(`data-mode=${mode}`));
    await expect.poll(() => heard(page)).toEqual([["ready", null]]);
    if (mode === "popup") await link(page).click();
    if (mode === "button") await page.getByRole("button", { name: "Give your consent" }).click();
    const name = mode === "manage" ? "See or take back" : "Embedded news";
    await expect(form(page).getByRole("heading", { name }).first()).toBeVisible();
    await expectNoTrace(page, traces, [world().site, world().url]);
    page.removeAllListeners();
  }
});

test("in its place", async ({ page }) => {
  const said = complaints(page);
  await page.goto(host());
  await expect(title(page)).toBeVisible();
  await expect(link(page)).toBeHidden();
  expect(await page.locator("iframe").getAttribute("title")).toBe("Give your consent");
  await expectAccessible(page.mainFrame());

  await fill(page, "inline");
  await form(page).getByRole("checkbox", { name: /16 years/ }).check();
  await form(page).getByRole("button", { name: "Send" }).click();
  await expect(form(page).getByRole("heading", { name: "Thank you" })).toBeVisible();
  const events = await heard(page);
  expect(events.map(([name]) => name)).toEqual(["ready", "submitted"]);
  expect(Object.keys(events[1][1]), "the record's id, not the answers").toEqual(["id"]);
  expect(said).toEqual([]);
});

test("in a dialog that the link opens", async ({ page }) => {
  const said = complaints(page);
  await page.goto(host("data-mode=popup"));
  await expect.poll(() => heard(page)).toEqual([["ready", null]]);
  await expect(title(page), "nothing opens unasked").toBeHidden();
  await link(page).click();
  await expect(title(page)).toBeVisible();
  await expect(page.locator("iframe"), "the focus goes in").toBeFocused();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Close" })).toBeVisible();
  await expectAccessible(page.mainFrame());

  await form(page).getByLabel(/^E-mail/).fill("kept");
  await page.keyboard.press("Escape");
  await expect(title(page), "Escape in the form closes the dialog around it").toBeHidden();
  await expect(link(page), "the focus comes back").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(form(page).getByLabel(/^E-mail/), "nothing is lost").toHaveValue("kept");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(title(page)).toBeHidden();
  // It is told after it was hidden.
  const told = async () => (await heard(page)).map(([name]) => name);
  await expect.poll(told).toEqual(["ready", "closed", "closed"]);
  expect(said).toEqual([]);
});

test("in a dialog that a button opens", async ({ page }) => {
  const said = complaints(page);
  await page.goto(host("data-mode=button"));
  const button = page.getByRole("button", { name: "Give your consent" });
  await expect(button).toBeVisible();
  await expect(link(page)).toBeHidden();
  await button.press("Enter");
  await expect(title(page)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(button).toBeFocused();
  expect(said).toEqual([]);
});

test("from the side, without standing in the way", async ({ page }) => {
  const said = complaints(page);
  await page.goto(host("data-mode=slider"));
  await expect(title(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body), "nobody is interrupted").toBe(true);
  await page.getByRole("button", { name: "Something else" }).click();
  await expectAccessible(page.mainFrame());
  await form(page).getByLabel("Your name").focus();
  await page.keyboard.press("Escape");
  await expect(title(page)).toBeHidden();
  await link(page).click();
  await expect(title(page)).toBeVisible();
  await expect(page.locator("iframe")).toBeFocused();
  expect(said).toEqual([]);
});

test("it comes in from the side only for those who like movement", async ({ page }) => {
  const moves = async (reducedMotion) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(host("data-mode=slider"));
    await page.evaluate(() => {
      window.moved = 0;
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...how) {
        window.moved += 1;
        return animate.apply(this, how);
      };
    });
    await page.evaluate(() => {
      window.removeForms();
      window.addForm();
      document.querySelector("[data-placet]").dataset.mode = "slider";
    });
    await expect(title(page)).toBeVisible();
    return page.evaluate(() => window.moved);
  };
  expect(await moves("reduce")).toBe(0);
  expect(await moves("no-preference")).toBe(1);
});

test("people see and take back their consents where they gave them", async ({ page }) => {
  const said = complaints(page);
  await page.goto(host("data-mode=manage"));
  await expect(form(page).getByRole("heading", { name: "See or take back" })).toBeVisible();
  await expectAccessible(page.frames()[1]);
  await form(page).getByLabel("E-mail address").fill("nobody");
  await form(page).getByRole("button", { name: "Send me the link" }).click();
  await expect(form(page).getByRole("alert"), "what is wrong is read out").toBeFocused();
  await form(page).getByLabel("E-mail address").fill(email("inline"));
  const ask = () => form(page).getByRole("button", { name: "Send me the link" }).click();
  const mail = await mailAfter(email("inline"), ask, /Your consents/);
  await expect(form(page).getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.goto(linkIn(mail, "/m/"));
  await expect(page.getByRole("button", { name: "Withdraw", exact: true })).toBeVisible();
  expect(said).toEqual([]);
});

test("the website fills in what it knows, and no consent", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const known = { email: "known@example.org", name: "Vera & Co", shop: "market", news: "yes", age: "yes", other: "x" };
  const query = new URLSearchParams(Object.entries(known).map(([key, value]) => [`data-fill-${key}`, value]));
  await page.goto(host(query));
  await expect(form(page).getByLabel(/^E-mail/)).toHaveValue("known@example.org");
  await expect(form(page).getByLabel("Your name")).toHaveValue("Vera & Co");
  await expect(form(page).getByLabel("Market")).not.toBeChecked();
  await expect(form(page).getByRole("checkbox", { name: /newsletter/ })).not.toBeChecked();
  await expect(form(page).getByRole("checkbox", { name: /16 years/ })).not.toBeChecked();
  const told = asked.filter((url) => url.startsWith(world().url) && url.split("#")[0].includes("known"));
  expect(told, "what the website knows stays in the browser").toEqual([]);
});

test("several forms stand on one page, the same one twice", async ({ page }) => {
  await page.goto(host("count=2"));
  await expect(page.locator("iframe")).toHaveCount(2);
  const second = page.frameLocator("[data-placet] >> nth=1 >> iframe");
  await second.getByLabel("Your name").fill("Second");
  await expect(page.frameLocator("iframe >> nth=0").getByLabel("Your name")).toHaveValue("");
  const heights = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
  expect(Math.min(...heights)).toBeGreaterThan(200);
});

test("a page that changes without being loaded anew", async ({ page }) => {
  await page.goto(host());
  await expect(title(page)).toBeVisible();
  await page.evaluate(() => window.removeForms());
  await expect(page.locator("iframe"), "nothing is left behind").toHaveCount(0);
  await page.evaluate(() => window.addForm());
  await expect(boxes(page)).toHaveCount(1);
  await expect(title(page)).toBeVisible();
  expect((await heard(page)).map(([name]) => name)).toEqual(["ready", "ready"]);
});

test("a pinned script runs, and a changed one does not", async ({ page }) => {
  await signIn(page, admin);
  await page.goto(at("/admin/forms"));
  await answered(page.getByRole("link", { name: "Embedded news" }));
  await page.goto(`${page.url()}/share?pin=true`);
  const snippet = await page.getByLabel("Snippet", { exact: true }).inputValue();
  const script = new URL(snippet.match(/src="([^"]+)"/)[1]).pathname;
  const integrity = snippet.match(/integrity="([^"]+)"/)[1];
  await page.goto(host(new URLSearchParams({ script, integrity })));
  await expect(title(page)).toBeVisible();
  await page.goto(host(new URLSearchParams({ script, integrity: integrity.replace(/.{4}$/, "AAAA") })));
  await expect(link(page), "the link works").toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("an isolated page shows the form", async ({ page }) => {
  await page.goto(host("isolated"));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(title(page)).toBeVisible();
});

test("where scripts or frames are blocked the link works", async ({ page }) => {
  for (const policy of ["default-src 'self'", `script-src 'self' ${world().url}; frame-src 'none'`]) {
    for (const mode of ["inline", "popup", "button", "slider"]) {
      await page.goto(host(new URLSearchParams({ policy, "data-mode": mode })));
      await page.waitForLoadState("networkidle");
      await link(page).click();
      await expect(page.getByRole("heading", { name: "Embedded news" }), `${policy} ${mode}`).toBeVisible();
    }
  }
});

test.describe("under attack", () => {
  // Whoever comes from this machine is never taken for a program.
  const outside = { extraHTTPHeaders: { "x-forwarded-for": "192.0.2.9" }, locale: "en-GB" };

  async function send(page, name) {
    await page.getByLabel(/^E-mail/).fill(email(name));
    await page.getByRole("checkbox", { name: /newsletter/ }).check();
    await page.getByRole("checkbox", { name: /16 years/ }).check();
    // People take longer to read it.
    await page.waitForTimeout(2100);
    await page.getByRole("button", { name: "Send" }).click();
  }

  test("browsers work a little, and people notice next to nothing", async ({ browser, request }) => {
    for (let times = 0; times < 40; times++) {
      const headers = { ...outside.extraHTTPHeaders, origin: world().url };
      await request.post(at("/f/embedding"), { form: { token: "made-up" }, headers });
    }
    const context = await browser.newContext(outside);
    const page = await context.newPage();
    await page.goto(at("/f/embedding"));
    expect(await page.locator("script[data-work]").count()).toBe(1);
    const begun = Date.now();
    await send(page, "worker");
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    console.log(`sent under attack after ${Date.now() - begun} ms, 2100 of them reading`);
    await context.close();
  });

  test("whoever is quicker than the work sees it being done", async ({ browser }) => {
    const context = await browser.newContext({ ...outside, reducedMotion: "reduce" });
    const page = await context.newPage();
    // A slow machine.
    await page.addInitScript(() => {
      const derive = SubtleCrypto.prototype.deriveBits;
      SubtleCrypto.prototype.deriveBits = async function (...how) {
        await new Promise((resolve) => setTimeout(resolve, 15));
        return derive.apply(this, how);
      };
    });
    await page.goto(at("/f/embedding"));
    await send(page, "slow");
    await expect(page.getByRole("status")).toContainText("One moment");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expectAccessible(page.mainFrame());
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible({ timeout: 30_000 });
    await context.close();
  });

  test("somebody without JavaScript confirms by mail", async ({ browser }) => {
    const context = await browser.newContext({ ...outside, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("/f/embedding"));
    const mail = await mailAfter(email("plain"), () => send(page, "plain"), /confirm/i);
    await expect(page.getByRole("heading", { name: "One step is left" })).toBeVisible();
    await page.goto(linkIn(mail, "/c/"));
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("heading", { name: "Confirmed" })).toBeVisible();
    await context.close();
  });

  test("the share page tells the administrator", async ({ page }) => {
    await signIn(page, admin);
    await page.goto(at("/admin/forms"));
    await page.getByRole("link", { name: "Embedded news" }).click();
    await page.getByRole("link", { name: "Share" }).click();
    await expect(page.getByText("Under attack")).toBeVisible();
    await lookAt(page);
  });
});
