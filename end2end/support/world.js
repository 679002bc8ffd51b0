// What support/start.js has started, and the people of the story.
import { test } from "@playwright/test";

const { servers, mailFolder } = process.env.PLACET_E2E ? JSON.parse(process.env.PLACET_E2E) : { servers: {} };

export { mailFolder };

/** The servers and sites of the engine that is being tested. */
export function world() {
  return servers[test.info().project.name];
}

/** The address of a path. */
export function at(path) {
  return world().url + path;
}

/** Addresses differ by engine: both send to one mail server. */
function person(name, password) {
  return {
    name,
    password,
    get email() {
      const local = name.split(" ")[0].toLowerCase();
      return `${local}@${test.info().project.name}.example.org`;
    },
  };
}

export const admin = person("Ada Adler", "the quick brown admin");
export const dpo = person("Dora Petersen", "the quick brown officer");
export const visitor = person("Vera Visser");
export const visitorWithoutScript = person("Nils Noll");
