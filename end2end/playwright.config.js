// One project an engine. Everything is started once (support/start.js) and both engines go through
// the same story, whose parts build on each other: one worker, in the order of the files' names.
import { defineConfig } from "@playwright/test";
import { chromium, engines } from "./support/environment.js";

// What these look at happens in the browser, whatever the database: once is enough, and saves minutes.
const inTheBrowser = ["11-weight", "15-undo", "16-right-to-left", "18-builder"].map(
  (name) => `**/${name}.spec.js`,
);

export default defineConfig({
  testDir: "story",
  // A folder for each process: each empties its own when it begins.
  outputDir: `test-results/${engines.join("-")}`,
  globalSetup: "./support/start.js",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 800 },
    // Pages fade into each other; a test would measure the contrast of half a fade.
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: chromium,
  },
  projects: engines.map((engine) => ({
    name: engine,
    metadata: { engine },
    testIgnore: engine === "sqlite" ? [] : inTheBrowser,
  })),
});
