// Starts everything before the first test and ends it after the last: a mail server, two websites of
// somebody else, and the program itself once for each engine. Tests learn of it by PLACET_E2E.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase } from "./database.js";
import { checkEnvironment, engines } from "./environment.js";
import { startMailServer } from "./mail-server.js";
import { startPlacet } from "./placet.js";
import { startSite } from "./site.js";

export default async function start() {
  checkEnvironment();
  const folder = mkdtempSync(path.join(os.tmpdir(), "placet-end2end-"));
  const running = [];
  const end = async () => {
    for (const one of running.reverse()) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const mail = await startMailServer(path.join(folder, "mail"));
    running.push(mail);
    const servers = {};
    for (const engine of engines) {
      const database = engine === "postgres" ? await createDatabase() : undefined;
      if (database) running.push(database);
      const placet = await startPlacet({
        name: engine,
        dataFolder: path.join(folder, engine),
        databaseUrl: database?.url,
        smtpUrl: mail.url,
      });
      running.push(placet);
      const site = await startSite(placet.url);
      const stranger = await startSite(placet.url);
      running.push(site, stranger);
      servers[engine] = {
        url: placet.url,
        setupLink: placet.setupLink,
        dataFolder: placet.dataFolder,
        site: site.url,
        stranger: stranger.url,
      };
    }
    process.env.PLACET_E2E = JSON.stringify({ mailFolder: mail.folder, servers });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
