// Reading the mail that has arrived.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mailFolder } from "./world.js";

/** All mails to an address, oldest first. */
export function mailsTo(address) {
  return readdirSync(mailFolder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(mailFolder, name), "utf8")))
    .filter((mail) => mail.to.includes(address));
}

/** Counts the mails to an address now, does something, and waits for the next one (whose subject fits). */
export async function mailAfter(address, act, subject = /./) {
  const before = mailsTo(address).length;
  await act();
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const found = mailsTo(address).slice(before).find((mail) => subject.test(mail.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const subjects = mailsTo(address).map((mail) => mail.subject);
  throw new Error(`no mail ${subject} to ${address}; there are: ${subjects.join(", ") || "none"}`);
}

/** The first address in a mail whose path begins so. */
export function linkIn(mail, path) {
  const found = mail.text.match(/https?:\/\/\S+/g)?.find((link) => new URL(link).pathname.startsWith(path));
  if (!found) throw new Error(`no link to ${path} in: ${mail.text}`);
  return found;
}
