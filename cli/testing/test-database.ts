import { randomUUID } from "node:crypto";
import postgres from "postgres";

import { templateVariable } from "./database-variable.ts";

/** A database of a test's own. */
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** Copies the migrated template. `timeZone` is what a server elsewhere might be set to. */
export async function createDatabase({ timeZone }: { readonly timeZone?: string } = {}): Promise<TestDatabase> {
  const database = await create("template template_parallax strategy file_copy");
  if (timeZone !== undefined) await run(database.url, `alter database ${database.name} set timezone to '${timeZone}'`);
  return database;
}

/** A database without a table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create("");
}

async function create(from: string): Promise<TestDatabase & { readonly name: string }> {
  const template = process.env[templateVariable];
  if (template === undefined) throw new Error("This test needs the database project's global setup.");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const at = (database: string): string => Object.assign(new URL(template), { pathname: `/${database}` }).href;
  // As grant_to_app leaves a database: what may be done with the database itself is not copied.
  await run(at("parallax"), `create database ${name} ${from}`, `revoke temporary on database ${name} from public`);
  return { name, url: at(name), drop: () => run(at("parallax"), `drop database ${name} with (force)`) };
}

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
