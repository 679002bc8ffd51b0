// Writes src/forms/country/names.tsv: for each language a line with the countries of ISO 3166-1 in the
// order of its alphabet, as CODE=Name. Names and orders are those of Unicode CLDR, as Node has them.
// Run it after a country has changed its name: `node tools/countries.mjs`.
import { writeFileSync } from "node:fs";

const languages =
  "ar bg cs da de el en es et fa fi fr ga he hr hu is it lt lv mt nb nl pl pt ro ru sk sl sv tr uk ur".split(" ");
// Known to CLDR, but not countries of ISO 3166-1: reserved, private, or no longer there.
const notOfIso = new Set(
  "AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ".split(" "),
);

function codes() {
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [...Array(26)].map((_, at) => String.fromCharCode(65 + at));
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => !notOfIso.has(code) && english.of(code));
}

function line(language) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const order = new Intl.Collator(language);
  const named = codes().map((code) => [code, names.of(code)]);
  named.sort(([, a], [, b]) => order.compare(a, b));
  return [language, ...named.map(([code, name]) => `${code}=${name}`)].join("\t");
}

if (codes().length !== 249) throw new Error(`${codes().length} countries, not 249`);
writeFileSync(new URL("../src/forms/country/names.tsv", import.meta.url), languages.map(line).join("\n") + "\n");
