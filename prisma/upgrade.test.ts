import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";

import { createEmptyDatabase, type TestDatabase } from "#cli/testing/test-database.ts";

import { listMigrations, migrationsFolder, readMigrations } from "./folder.ts";
import { migrate } from "./migrate.ts";
import { FILLING } from "./testing/filling.ts";
import { withSnapshot } from "./upgrade.ts";

let folder = "";
let database: TestDatabase;
let sql: postgres.Sql;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-migrations-"));
  database = await createEmptyDatabase();
  sql = postgres(database.url, { max: 1, fetch_types: false, onnotice: () => undefined });
});

afterEach(async () => {
  await sql.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Every row of every table, as JSON, by table. */
async function rowsByTable(): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname <> '_prisma_migrations' order by 1`;
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { name } of tables) {
    const rows = await sql<{ row: Record<string, unknown> }[]>`
      select to_jsonb(r) as row from ${sql(name)} as r order by r::text collate "C"`;
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

/** Tables whose rows are made from others', which a migration may make anew: what their rows are found by. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  search_entry: ["dossier_id", "kind", "key"],
  search_word: ["word"],
};

const pick = (keys: readonly string[]) => (row: Readonly<Record<string, unknown>>) => keys.map((key) => row[key]);

/** Where PostgreSQL keeps each table's rows: elsewhere once it has written all of them anew, while nobody may read them. */
async function filesByTable(): Promise<Map<string, number>> {
  const rows = await sql<{ name: string; file: number }[]>`
    select relname as name, relfilenode::int as file from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace`;
  return new Map(rows.map(({ name, file }) => [name, file]));
}

/** What migrations rewrite that were released before they had to say so. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  "20261122130500_search_scripts_and_figures": ["search_entry", "search_word"],
};

/** Tables whose rows a migration writes anew, as its SQL says in a line of its own: how long readers wait grows with them. */
const rewrittenBy = (name: string, script: string) =>
  UNSAID[name] ?? [...script.matchAll(/^-- Rewrites (\w+):/gmu)].map(([, table]) => table);

test("security 45: each migration runs on a database that the version before has filled, and keeps its rows", async () => {
  for (const { name, sql: script } of await readMigrations()) {
    const before = await rowsByTable();
    const files = await filesByTable();
    await cp(join(migrationsFolder, name), join(folder, name), { recursive: true });
    expect(await migrate(database.url, folder)).toEqual([name]);
    const after = await rowsByTable();
    const moved = [...(await filesByTable())].filter(([table, file]) => (files.get(table) ?? file) !== file);
    expect(moved.map(([table]) => table).sort(), `${name} says which tables it writes anew`).toEqual(
      [...rewrittenBy(name, script)].sort(),
    );
    for (const [table, rows] of before) {
      const keys = DERIVED[table];
      // A migration may add to a row, and take nothing away.
      if (keys === undefined)
        expect(after.get(table), `${name} keeps ${table}`).toEqual(rows.map((row) => expect.objectContaining(row)));
      else
        expect(after.get(table)?.map(pick(keys)), `${name} finds ${table}`).toEqual(
          expect.arrayContaining(rows.map(pick(keys))),
        );
    }
    await sql.unsafe(FILLING[name] ?? "");
    const empty = [...(await rowsByTable())].filter(([, rows]) => rows.length === 0).map(([table]) => table);
    expect(empty, `rows for what ${name} brings: prisma/testing/filling.ts`).toEqual([]);
  }
  expect(await listMigrations()).toEqual(expect.arrayContaining(Object.keys(FILLING)));
});

const PROGRAM = `const { migrate } = await import(process.argv[1]); await migrate(process.argv[2], process.argv[3]);`;

test("security 45: one whose process is killed leaves the old state, and the next begins once PostgreSQL is rid of it", async () => {
  await write("1_first", "create table a (id int);");
  await write("2_second", "select pg_advisory_xact_lock(4711); create table b (id int);");
  await sql`select pg_advisory_lock(4711)`;
  const path = join(import.meta.dirname, "migrate.ts");
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, path, database.url, folder]);
  await until(async () => (await waiting()) === 1);
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = migrate(database.url, folder);
  await until(async () => (await waiting()) === 2);
  await sql`select pg_advisory_unlock(4711)`;
  expect(await next).toEqual(["1_first", "2_second"]);
});

test("a backup sees no half of an upgrade, nor an upgrade a change of what it reads", async () => {
  await write("1_first", "create table a (id int);");
  const upgraded = await withSnapshot(database.url, async (client) => {
    const upgrading = migrate(database.url, folder);
    await until(async () => (await waiting()) === 1);
    expect((await client.query("select to_regclass('a') as a")).rows).toEqual([{ a: null }]);
    return { upgrading };
  });
  expect(await upgraded.upgrading).toEqual(["1_first"]);
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "migration.sql"), text);
}

/** How many wait for an advisory lock in this database. */
async function waiting(): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
  return row?.count ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}
