// One project an engine. Everything is started once (support/start.js) and both engines go through
// the same story, whose parts build on each other: one worker, in the order of the files' names.
import { defineConfig } from "@playwright/test";
import { chromium, engines } from "./support/environment.js";

// The whole story is told on SQLite. What differs between engines is beneath HTTP, where the tests in Rust
// hold everything against both; on PostgreSQL the story keeps to what runs through most of the program.
const onBoth = [
  "01-set-up",
  "02-purposes",
  "03-builder",
  "04-visitor",
  "05-portal",
  "06-requests",
  "07-desk",
  "08-two-editors",
  "09-confirmation",
  "13-paper",
  "99-markup",
].map((name) => `**/${name}.spec.js`);

export default defineConfig({
  testDir: "story",
  // A folder for each process: each empties its own when it begins.
  outputDir: `test-results/${engines.join("-")}`,
  globalSetup: "./support/start.js",
  workers: 1,
  fullyParallel: false,
  // On a loaded machine a browser loses a race once in a thousand steps. What fails twice is broken; what fails
  // once is named as flaky at the end, and looked into.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // Generous, for machines that share their cores: no test waits longer than it must.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 800 },
    // Pages fade into each other; a test would measure the contrast of half a fade.
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 40_000,
    screenshot: "only-on-failure",
    launchOptions: chromium,
  },
  projects: engines.map((engine) => ({
    name: engine,
    metadata: { engine },
    testMatch: engine === "sqlite" ? "**/*.spec.js" : onBoth,
  })),
});
