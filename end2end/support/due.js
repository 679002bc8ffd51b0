// When the law wants an answer, reckoned anew: Art. 12(3) GDPR gives a month from receipt, and Art. 3 of
// Regulation 1182/71 says how a month is counted. Written for the tests, from the law, not from the program.

/** Public holidays of all of Germany. */
function holidays(year) {
  const easter = easterSunday(year);
  const around = (days) => new Date(easter.getTime() + days * 86_400_000);
  return [
    utc(year, 1, 1),
    around(-2),
    around(1),
    utc(year, 5, 1),
    around(39),
    around(50),
    utc(year, 10, 3),
    utc(year, 12, 25),
    utc(year, 12, 26),
  ].map(iso);
}

/** Gauss, as completed by Lichtenberg. */
function easterSunday(year) {
  const century = Math.floor(year / 100);
  const shift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const moon = year % 19;
  const seed = (19 * moon + shift) % 30;
  const calendar = Math.floor((seed + Math.floor(moon / 11)) / 29);
  const limit = 21 + seed - calendar;
  const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const distance = 7 - ((limit - sunday) % 7);
  return new Date(utc(year, 3, 1).getTime() + (limit + distance - 1) * 86_400_000);
}

const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
const iso = (date) => date.toISOString().slice(0, 10);

/** The last day (YYYY-MM-DD) for a request that arrived on a day (YYYY-MM-DD) in Germany. */
export function dueOn(received) {
  const [year, month, day] = received.split("-").map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  let due = utc(year, month + 1, Math.min(day, lastOfNext));
  const isFree = (date) => [0, 6].includes(date.getUTCDay()) || holidays(date.getUTCFullYear()).includes(iso(date));
  while (isFree(due)) due = new Date(due.getTime() + 86_400_000);
  return iso(due);
}

/** Today (YYYY-MM-DD) where the organisation lives. */
export function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
}

/** "22 December 2026" */
export function written(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
}
