// A fresh database on PostgreSQL.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { postgres } from "./environment.js";

export async function createDatabase() {
  const name = `placet_end2end_${randomBytes(4).toString("hex")}`;
  await query(`CREATE DATABASE ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.toString(), stop: () => query(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function query(text) {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
