import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";

import { appAddress } from "#cli/setup/app-role.ts";
import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { readMigrations } from "#prisma/folder.ts";

import { checkInstallation } from "./check-installation.ts";
import { disconnect, pool } from "./client.ts";
import { edited, sql, stored } from "./testing/stored.ts";

const ownUrl = ownDatabase();

beforeAll(() => {
  // From here on as the server connects.
  process.env["DATABASE_URL"] = appAddress(ownUrl());
});

describe("security 39: over the app's own connection", () => {
  it("all that the app does is done", async () => {
    const documents = [aDocument({ text: null, textPath: null })];
    await stored(aDossier({ name: "port", claims: [aClaim({ id: "one" })], documents }));
    await edited("port", (change) => change`update claim set note = 'seen' where id = 'one'`);
    expect(await sql()`select version from history where kind = 'claim' order by version`).toHaveLength(2);
  });

  it.each([
    "update history set version = 9",
    "delete from history",
    "truncate history",
    "update revision set actor = 'nobody'",
    "delete from revision",
    "update snapshot set body = '{}'",
    "delete from snapshot",
    "update person_change set actor = 'nobody'",
    "delete from person_change",
    "delete from draft_version",
    "delete from claim",
    "delete from person",
    "delete from _prisma_migrations",
  ])("%s is not permitted, whatever triggers say", async (statement) => {
    await expect(sql().run(statement)).rejects.toThrow(/^permission denied for table/u);
  });

  it.each([
    ["create table more ()", /permission denied for schema/u],
    ["alter table history disable trigger user", /must be owner/u],
    ["drop trigger refuse_change on history", /must be owner/u],
    ["drop table history", /must be owner/u],
    ["alter table claim add column more text", /must be owner/u],
    [
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
      /permission denied|must be owner/u,
    ],
    ["create schema more", /permission denied/u],
    ["create role more", /permission denied/u],
    ["set role parallax", /permission denied/u],
    ["set session_replication_role = replica", /permission denied/u],
    ["insert into history (dossier_id, revision) values (1, 1)", /^permission denied for table/u],
    ["insert into revision (dossier_id, number, actor) values (1, 9, 'anna')", /^permission denied for table/u],
    ["insert into draft_version select from draft_version", /^permission denied for table/u],
    ["insert into person_change select from person_change", /^permission denied for table/u],
    ["insert into search_entry select from search_entry", /^permission denied for table/u],
    ["create temporary table mine (id integer)", /permission denied to create temporary tables/u],
    ["create function pg_temp.mine() returns integer language sql as 'select 1'", /permission denied/u],
  ])("%s is refused", async (statement, reason) => {
    await expect(sql().run(statement)).rejects.toThrow(reason);
  });

  it("nothing is changed under a revision of another transaction, whatever a setting says", async () => {
    const [dossier] = await sql()<{ id: number }>`select id from dossier where slug = 'port'`;
    const before = await sql()<{ revision: number }>`select revision from dossier where slug = 'port'`;
    const forged = async (number: string) => {
      const own = await pool().connect();
      try {
        await own.query("begin");
        await own.query(`select set_config('parallax.revision_of_' || $1::int, $2, true)`, [dossier?.id, number]);
        await own.query("update claim set note = 'forged' where id = 'one'");
        await own.query("commit");
      } finally {
        await own.query("rollback");
        own.release();
      }
    };
    for (const number of ["1", String(before[0]?.revision), "99", "-1", "none"])
      await expect(forged(number), number).rejects.toThrow(/^Revision .* is not of this transaction/u);
    expect(await sql()`select revision from dossier where slug = 'port'`).toEqual(before);
    expect(await sql()`select note from claim where id = 'one'`).toEqual([{ note: "seen" }]);
  });

  it("a trigger on a table of its own, where PostgreSQL lets it make one, writes no history either", async () => {
    await asOwner(`grant temporary on database ${new URL(ownUrl()).pathname.slice(1)} to parallax_app`);
    const own = `
      create temporary table claim (dossier_id integer, id text, version integer);
      create function pg_temp.forge() returns trigger language plpgsql as
        $$ begin insert into history (dossier_id, kind, entity, version, revision) values (1, 'claim', 'one', 9, 1); return null; end $$;`;
    const forging = "create trigger forge after insert on claim execute function pg_temp.forge();";
    const borrowing = `create trigger forge after insert on claim referencing new table as new_rows
      for each statement execute function record_change('dossier_id', 'id');`;
    const write = "insert into claim values (1, 'one', 9)";
    await expect(sql().run(own + forging + write)).rejects.toThrow("permission denied for table history");
    await expect(sql().run(own + borrowing + write)).rejects.toThrow("permission denied for function record_change");
    await asOwner(`revoke temporary on database ${new URL(ownUrl()).pathname.slice(1)} from parallax_app`);
  });

  it("the installation is sound, and is not where the role was given more", async () => {
    await disconnect();
    process.env["DATABASE_URL"] = ownUrl();
    const unsound = async () => {
      const checks = await checkInstallation((await readMigrations()).map(({ sql: script }) => script));
      return checks.filter(({ ok }) => !ok).map(({ problems }) => problems);
    };
    expect(await unsound()).toEqual([]);
    await sql()`grant update on history to parallax_app`;
    expect(await unsound()).toEqual([["parallax_app may change history."]]);
    await sql()`revoke update on history from parallax_app`;
    await sql().run(`grant temporary on database ${new URL(ownUrl()).pathname.slice(1)} to public`);
    expect(await unsound()).toEqual([["parallax_app may make tables of its own."]]);
  });
});

async function asOwner(statement: string): Promise<void> {
  const owner = postgres(ownUrl(), { max: 1, fetch_types: false });
  await owner.unsafe(statement).finally(() => owner.end());
}
