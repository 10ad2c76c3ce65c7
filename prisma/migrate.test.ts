import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { templateVariable } from "#cli/testing/database-variable.ts";
import { createEmptyDatabase, type TestDatabase } from "#cli/testing/test-database.ts";

import { diffSchemas } from "./engine.ts";
import { migrate } from "./migrate.ts";
import { readMigrationStatus } from "./status.ts";

let folder = "";
let database: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-migrations-"));
  database = await createEmptyDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function query(url: string, text: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  return [...(await sql.unsafe(text).finally(() => sql.end()))];
}

/** Semicolons in a body and in a comment: the adapter of Prisma's would cut there. */
const trickySql = `create table a (id int); -- one; two
create function f() returns int language plpgsql as $$ begin return 1; end; $$;`;

describe("migrating", () => {
  it("applies what is missing, in order, once", async () => {
    await write("1_first", trickySql);
    expect(await migrate(database.url, folder)).toEqual(["1_first"]);
    await write("2_second", "alter table a add column b int;");
    expect(await readMigrationStatus(database.url, folder)).toEqual({
      applied: ["1_first"],
      pending: ["2_second"],
      unknown: [],
    });
    expect(await migrate(database.url, folder)).toEqual(["2_second"]);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await query(database.url, "select f() as f")).toEqual([{ f: 1 }]);
  });

  it("leaves the old state where one fails, says why and what to do, and applies all when it is mended", async () => {
    await write("1_first", "create table a (id int);");
    await write("2_second", "create table b (id int); create table c (id nosuch);");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /^Migration 2_second failed: type "nosuch" does not exist\. The database is as it was: .*"parallax migrate"\.$/,
    );
    expect(await query(database.url, "select to_regclass('a') as a")).toEqual([{ a: null }]);
    await write("2_second", "create table b (id int);");
    expect(await migrate(database.url, folder)).toEqual(["1_first", "2_second"]);
  });

  it("applies each once when two do it at the same time", async () => {
    await write("1_first", trickySql);
    const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(applied.flat()).toEqual(["1_first"]);
  });

  it("sees a migration of a newer version", async () => {
    await write("1_first", trickySql);
    await migrate(database.url, folder);
    await rm(join(folder, "1_first"), { recursive: true });
    expect((await readMigrationStatus(database.url, folder)).unknown).toEqual(["1_first"]);
  });
});

const columns = `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as name
  from information_schema.columns where table_schema = 'public' order by 1`;

describe("the project's migrations", () => {
  it("lead to its schema", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    const migrated = await readFile("prisma/migrations/schema.prisma", "utf8");
    expect(await diffSchemas(database.url, migrated, schema), "write a migration: npm run migration -- name").toBe("");
    await query(database.url, await diffSchemas(database.url, undefined, schema));
    const found = await query(process.env[templateVariable] ?? "", columns);
    expect(found).toEqual(expect.arrayContaining(await query(database.url, columns)));
  });
});
