import { beforeAll, describe, expect, it } from "vitest";

import { appAddress } from "#cli/setup/app-role.ts";
import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { readMigrations } from "#prisma/folder.ts";

import { checkInstallation } from "./check-installation.ts";
import { disconnect } from "./client.ts";
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
    ["insert into history (dossier_id, revision) values (1, 1)", /the database alone writes it/u],
  ])("%s is refused", async (statement, reason) => {
    await expect(sql().run(statement)).rejects.toThrow(reason);
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
  });
});
