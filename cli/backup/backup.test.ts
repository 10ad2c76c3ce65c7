import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createDatabase, createEmptyDatabase, type TestDatabase } from "#cli/testing/test-database.ts";
import { checkInstallation } from "#lib/db/check-installation.ts";
import { disconnect } from "#lib/db/client.ts";
import { notBackedUp } from "#lib/db/not-backed-up.ts";
import { checkBackup, type SoundBackup } from "#lib/formats/backup/read-backup.ts";
import { type Migration, readMigrations } from "#prisma/folder.ts";
import { applyMigrations } from "#prisma/migrate.ts";
import { FILLING } from "#prisma/testing/filling.ts";
import { withUpgrade } from "#prisma/upgrade.ts";

import { restoreBackup } from "./restore-backup.ts";
import { takeBackup } from "./take-backup.ts";

let folder = "";
const databases: TestDatabase[] = [];
let source = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-backups-"));
  source = await filled(await readMigrations());
});

afterAll(async () => {
  await disconnect();
  await Promise.all(databases.map(({ drop }) => drop()));
  await rm(folder, { recursive: true });
});

async function own(made: Promise<TestDatabase>): Promise<string> {
  const database = await made;
  databases.push(database);
  return database.url;
}

/** A database that stopped at some migration, with rows in every table. */
async function filled(migrations: readonly Migration[]): Promise<string> {
  const url = await own(createEmptyDatabase());
  for (const [index, { name }] of migrations.entries()) {
    if (FILLING[name] === undefined && index < migrations.length - 1) continue;
    await withUpgrade(url, (pool) => applyMigrations(pool, migrations.slice(0, index + 1)));
    await run(url, FILLING[name] ?? "");
  }
  return url;
}

async function run<Row>(url: string, text: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  return [...(await sql.unsafe<Row[] & Record<string, unknown>[]>(text).finally(() => sql.end()))];
}

async function backedUp(url: string, target?: (path: string) => Writable): Promise<SoundBackup> {
  const path = join(folder, `${databases.length}-${Math.trunc(performance.now() * 1000)}`);
  await takeBackup(url, target?.(path) ?? createWriteStream(path));
  const checked = await checkBackup(path);
  if (!checked.ok) throw new Error(checked.fault.message);
  return checked.value;
}

/** All rows as text, and where the counters stand, by name. */
async function everything(url: string): Promise<Record<string, unknown[]>> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  const names = await sql<{ name: string; kind: string }[]>`
    select relname as name, relkind as kind from pg_class
    where relkind in ('r', 'S') and relnamespace = current_schema()::regnamespace order by 1`;
  const found: Record<string, unknown[]> = {};
  for (const { name, kind } of names) {
    found[name] = [
      ...(kind === "S"
        ? await sql`select last_value, is_called from ${sql(name)}`
        : await sql`select r::text as row from ${sql(name)} as r order by 1`),
    ];
  }
  await sql.end();
  return found;
}

/** As `everything`, without what a backup leaves out and the links that are withdrawn. */
async function kept(url: string): Promise<Record<string, unknown[]>> {
  const all = await everything(url);
  for (const name of Object.keys(notBackedUp())) delete all[name];
  delete all["one_time_link"];
  return all;
}

let restored = "";
let backup: SoundBackup;

test("security 43: a backup restores to the same rows, byte for byte, in an empty database, migrated or not", async () => {
  backup = await backedUp(source);
  const expected = await kept(source);
  restored = await own(createEmptyDatabase());
  const ofAnotherPostgres = { ...backup, head: { ...backup.head, postgres: "15.1" } };
  const targets = [
    { target: restored, from: backup },
    { target: await own(createDatabase()), from: ofAnotherPostgres },
  ];
  for (const { target, from } of targets) {
    expect(await restoreBackup(target, from)).toMatchObject({ ok: true, value: { migrated: [] } });
    expect(await kept(target)).toEqual(expected);
    expect(
      await run(
        target,
        "select id, used_at is null as unused, withdrawn_at is null as good from one_time_link order by 1",
      ),
    ).toEqual([
      { id: "open", unused: true, good: false },
      { id: "used", unused: false, good: true },
    ]);
    expect(await run(target, "select from session union all select from presence")).toEqual([]);
  }
});

test("what is restored is sound and takes changes, and a second restore is refused", async () => {
  const target = restored;
  process.env["DATABASE_URL"] = target;
  expect((await checkInstallation((await readMigrations()).map(({ sql }) => sql))).filter(({ ok }) => !ok)).toEqual([]);
  await run(
    target,
    "begin; set local parallax.actor = 'cy'; update claim set note = 'Seen.' where id = 'one'; insert into dossier (slug, title, description, licences) values ('third', 'Third', '', '[]'); commit",
  );
  expect(await run(target, "select number, actor from revision where dossier_id = 1 order by 1 desc limit 1")).toEqual([
    { number: 4, actor: "cy" },
  ]);
  await expect(run(target, "delete from history")).rejects.toThrow("what is written there stays");
  const before = await everything(target);
  expect(await restoreBackup(target, backup)).toEqual({
    ok: false,
    fault: {
      kind: "filled",
      message: expect.stringMatching(/^The database is not empty: \w+ has rows\. Name an empty/),
    },
  });
  expect(await everything(target)).toEqual(before);
});

test("a backup of an older version is migrated after its rows are in place", async () => {
  const all = await readMigrations();
  const older = await filled(all.slice(0, 3));
  const target = await own(createEmptyDatabase());
  const taken = await backedUp(older);
  const done = await restoreBackup(target, taken);
  expect(done).toMatchObject({ ok: true, value: { migrated: all.slice(3).map(({ name }) => name) } });
  const rows = "select to_jsonb(r) as row from question as r order by id";
  const old = await run<{ row: object }>(older, rows);
  expect(await run(target, rows)).toEqual(old.map(({ row }) => ({ row: expect.objectContaining(row) })));
  process.env["DATABASE_URL"] = target;
  await disconnect();
  expect((await checkInstallation((await readMigrations()).map(({ sql }) => sql))).filter(({ ok }) => !ok)).toEqual([]);
  expect(await restoreBackup(await own(createDatabase()), taken)).toMatchObject({
    fault: { kind: "filled", message: expect.stringContaining("has been migrated beyond the backup") },
  });
});

test("security 43: a backup is of one moment, whoever writes while it is taken", async () => {
  const expected = await kept(source);
  const sql = postgres(source, { max: 1, fetch_types: false });
  let chunks = 0;
  const live = await backedUp(source, (path) => {
    const file = createWriteStream(path);
    const write = async (count: number): Promise<void> => {
      if (count > 5) return;
      await sql.begin(async (own) => {
        await own`set local parallax.actor = 'dee'`;
        await own`update claim set note = ${count} where id = 'one'`;
        await own`update outlet set note = ${count}`;
      });
    };
    return new Writable({
      write: (chunk, _encoding, done) => {
        chunks += 1;
        write(chunks).then(() => file.write(chunk, done), done);
      },
      final: (done) => file.end(done),
    });
  });
  await sql.end();
  expect(chunks).toBeGreaterThan(5);
  expect(await kept(source)).not.toEqual(expected);
  const target = await own(createEmptyDatabase());
  await restoreBackup(target, live);
  expect(await kept(target)).toEqual(expected);
});

test("a table that is new is in a backup, and what is left out is there to be left out", async () => {
  const target = await own(createDatabase());
  await run(target, `create table later (id int, "odd ""name" text); insert into later values (1, 'x')`);
  const { head, contents } = await backedUp(target);
  const tables = await run<{ name: string }>(
    target,
    "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1",
  );
  const names = tables.map(({ name }) => name);
  expect(head.tables.map(({ name }) => name)).toEqual(names.filter((name) => !(name in notBackedUp())));
  expect(names).toEqual(expect.arrayContaining(Object.keys(notBackedUp())));
  expect(contents.rows["later"]).toBe(1);
});

test("what goes wrong on the way leaves the database as it was", async () => {
  const target = await own(createEmptyDatabase());
  const wrong = { ...backup, contents: { ...backup.contents, rows: { ...backup.contents.rows, claim: 99 } } };
  await expect(restoreBackup(target, wrong)).rejects.toThrow("claim has 2 rows, and 99 were written.");
  expect(await everything(target)).toEqual({});
  const foreign = await own(createEmptyDatabase());
  await run(foreign, "create table customer (id int)");
  expect(await restoreBackup(foreign, backup)).toMatchObject({
    fault: { message: expect.stringContaining("(customer)") },
  });
  const newer = { ...backup, head: { ...backup.head, migrations: ["99990101000000_later"] } };
  expect(await restoreBackup(target, newer)).toMatchObject({
    fault: { kind: "newer", message: expect.stringContaining("99990101000000_later") },
  });
});
