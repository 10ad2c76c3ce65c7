import { randomUUID } from "node:crypto";
import postgres from "postgres";

import { templateVariable } from "./database-variable.ts";

/** A database of a test's own. */
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** Copies the migrated template. `timeZone` is what a server elsewhere might be set to. */
export async function createDatabase({ timeZone }: { readonly timeZone?: string } = {}): Promise<TestDatabase> {
  const template = process.env[templateVariable];
  if (template === undefined) throw new Error("This test needs the database project's global setup.");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const maintenance = Object.assign(new URL(template), { pathname: "/parallax" }).href;
  await run(maintenance, `create database ${name} template template_parallax strategy file_copy`);
  if (timeZone !== undefined) await run(maintenance, `alter database ${name} set timezone to '${timeZone}'`);
  return {
    url: Object.assign(new URL(template), { pathname: `/${name}` }).href,
    drop: () => run(maintenance, `drop database ${name} with (force)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  await sql.unsafe(statement).finally(() => sql.end());
}
