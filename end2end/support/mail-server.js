// A real mail server that keeps what it gets: one JSON file a mail, because tests run in another process.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export async function startMailServer(folder) {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail) => {
          keep(folder, ++count, session.envelope, mail);
          done();
        })
        .catch(done);
    },
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  // Browsers and mail programs hang up without saying goodbye; that is not the tests' business.
  server.on("error", () => {});
  const { port } = server.server.address();
  return {
    folder,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function keep(folder, number, envelope, mail) {
  const kept = {
    to: envelope.rcptTo.map((recipient) => recipient.address),
    from: envelope.mailFrom.address,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
  };
  const file = path.join(folder, `${String(number).padStart(5, "0")}.json`);
  // Renamed into place, so that nobody reads half a mail.
  writeFileSync(`${file}.part`, JSON.stringify(kept));
  renameSync(`${file}.part`, file);
}
