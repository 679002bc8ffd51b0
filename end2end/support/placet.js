// The program itself, as a user starts it: `placet serve` with a fresh data folder.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { binary, root } from "./environment.js";
import { freePort } from "./port.js";

/** Starts a server and waits until it says that it is ready. */
export async function startPlacet({ name, dataFolder, databaseUrl, smtpUrl, args = [], settings = {} }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(dataFolder, { recursive: true });
  const child = spawn(binary, ["serve", ...args], {
    // Not where a placet.toml of the developer lies.
    cwd: dataFolder,
    env: {
      ...withoutSettings(process.env),
      PLACET_LISTEN: `127.0.0.1:${port}`,
      PLACET_DATA_DIR: dataFolder,
      ...(databaseUrl && { PLACET_DATABASE_URL: databaseUrl }),
      ...(smtpUrl && { PLACET_SMTP_URL: smtpUrl }),
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = keepLog(child, name);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  await untilReady(`${url}/readyz`, ended, log);
  return { url, port, dataFolder, stop, log, setupLink: log.text.match(/http\S+\/setup\/[\w-]+/)?.[0] };
}

/** The developer's own settings must not reach the program under test. */
function withoutSettings(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([key]) => !key.startsWith("PLACET_")));
}

/** Where the log of a server is kept. */
export function logFile(name) {
  return path.join(root, `end2end/test-results/placet-${name}.log`);
}

function keepLog(child, name) {
  const folder = path.join(root, "end2end/test-results");
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(logFile(name));
  const log = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      // Colours of the terminal would stand between the parts of an address.
      log.text += data.toString().replace(/\u001b\[[0-9;]*m/g, "");
      file.write(data);
    });
  }
  return log;
}

async function untilReady(url, ended, log) {
  let hasEnded = false;
  ended.then(() => (hasEnded = true));
  for (let tries = 0; tries < 150 && !hasEnded; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the program ${hasEnded ? "ended" : "is not ready"}:\n${log.text}`);
}
