// What a visitor's browser loads before a form is there, of Placet and of others: `npm run weights`.
// Placet's bytes come from a server of our own, the others' from their packages on npm; both are
// compressed here, by gzip at its best. What others load afterwards from servers of their own is not counted.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startPlacet } from "../support/placet.js";

const PEERS = [
  ["@typeform/embed", "6.1.1", ["build/embed.js"], "loader; the form comes in a frame"],
  ["@calcom/embed-core", "1.5.3", ["dist/embed/embed.js"], "loader; the page comes in a frame"],
  ["@formio/js", "5.6.0", ["dist/formio.form.min.js", "dist/formio.form.min.css"], "whole form, without Bootstrap"],
  ["survey-core", "2.5.38", ["survey.core.min.js", "survey-core.min.css"], "model and style of SurveyJS"],
  ["survey-js-ui", "2.5.38", ["survey-js-ui.min.js"], "renderer of SurveyJS"],
];

const folder = mkdtempSync(join(tmpdir(), "placet-weights-"));
try {
  console.log("| what | bytes | gzip -9 | |\n|---|---:|---:|---|");
  for (const [name, files, remark] of [...(await ours()), ...PEERS.map(peer)]) {
    const packed = files.map((file) => gzipSync(file, { level: 9 }));
    console.log(`| ${name} | ${total(files)} | ${total(packed)} | ${remark} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Loader, form, style and script of the demonstration's form. */
async function ours() {
  const placet = await startPlacet({ name: "weights", dataFolder: join(folder, "data"), args: ["--demo"] });
  try {
    const load = async (path) => Buffer.from(await (await fetch(new URL(path, placet.url))).arrayBuffer());
    const page = await load("/f/newsletter");
    const style = page.toString().match(/<link rel="stylesheet" href="([^"]+)"/)[1];
    const script = page.toString().match(/<script[^>]* src="([^"]+)"/)[1];
    const parts = [await load("/embed.js"), page, await load(style), await load(script)];
    const [loader, ...form] = parts;
    return [
      ["Placet: `/embed.js`", [loader], "loader; the form comes in a frame"],
      ["Placet: newsletter form", form, "whole form: page, style, script"],
    ];
  } finally {
    await placet.stop();
  }
}

function peer([name, version, files, remark]) {
  const quiet = { cwd: folder, stdio: ["ignore", "pipe", "ignore"] };
  const packed = execFileSync("npm", ["pack", "--silent", `${name}@${version}`], quiet).toString().trim();
  const inside = files.map((file) => `package/${file}`);
  execFileSync("tar", ["-xzf", packed, ...inside], quiet);
  return [`${name} ${version}`, inside.map((file) => readFileSync(join(folder, file))), remark];
}

/** Bytes of several files. */
function total(files) {
  return files.reduce((sum, { length }) => sum + length, 0).toLocaleString("en");
}
