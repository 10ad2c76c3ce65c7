import { expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { pool, prisma } from "./client.ts";
import { importPackage } from "./import-package.ts";
import { readDossier } from "./read-dossier.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { runTransaction } from "./run-transaction.ts";
import { sql, stored } from "./testing/stored.ts";
import { writeSnapshot } from "./write-snapshot.ts";

ownDatabase({ timeZone: "Asia/Kolkata" });

test("connections are in UTC, whatever the zone of the database", async () => {
  expect(await sql()`show timezone`).toEqual([{ TimeZone: "UTC" }]);
  expect(await prisma().$queryRaw`show timezone`).toEqual([{ TimeZone: "UTC" }]);
});

test("an instant is the same for PostgreSQL, for Prisma and for this process", async () => {
  await stored(aDossier({ name: "instants", claims: [aClaim()] }));
  const id = await permalinkId("{}");
  const before = Date.now();
  await writeSnapshot({ id, body: "{}", dossier: "instants", revision: 1 });
  const after = Date.now();
  const read = (await prisma().snapshot.findUnique({ where: { id } }))?.createdAt.getTime() ?? 0;
  expect((await readSnapshot(id))?.createdAt.getTime()).toBe(read);
  const [there] = await sql()<{ at: Date; text: string }>`
    select created_at as at, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as text from snapshot`;
  expect([there?.at.getTime(), Date.parse(there?.text ?? "")]).toEqual([read, read]);
  // One machine, one clock: a zone that was mistaken would be hours away.
  expect(read).toBeGreaterThanOrEqual(before - 1_000);
  expect(read).toBeLessThanOrEqual(after + 1_000);
});

test("no statement keeps a page waiting for longer than five seconds", async () => {
  expect(await sql()`show statement_timeout`).toEqual([{ statement_timeout: "5s" }]);
  expect(await prisma().$queryRaw`show lock_timeout`).toEqual([{ lock_timeout: "2s" }]);
});

/** Ends every other connection to this database, as a restart of the server does. */
const terminateOthers = () => sql()`
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

test("idle connections that the server closes are replaced", async () => {
  const closed = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await Promise.all(Array.from({ length: 5 }, () => readDossier("instants")));
  await terminateOthers();
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(await readDossier("instants")).toMatchObject({ revision: 1 });
  expect(await prisma().dossier.count()).toBe(1);
});

test("a connection that is lost inside a transaction takes it back, and nothing runs elsewhere", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const lost = runTransaction("writing", async (transaction) => {
    await transaction.sql`select set_config('parallax.actor', 'anna', true)`;
    await transaction.sql`insert into dossier (slug, title, description, licences) values ('lost', 'Lost', '', '[]')`;
    await terminateOthers();
    await transaction.sql`update dossier set title = 'Still here'`;
  });
  await expect(lost).rejects.toThrow(/terminat|not queryable/);
  expect(await readDossier("lost")).toBeNull();
  expect((await readDossier("instants"))?.dossier.title).toBe("The port");
  expect(pool().totalCount - pool().idleCount).toBe(0);
});

test("an import whose connection is lost leaves nothing, and can be made again", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const claims = Array.from({ length: 3_000 }, (_, index) => aClaim({ id: `c-${index}` }));
  const dossier = aDossier({ name: "cut", claims });
  const holder = await pool().connect();
  await holder.query("begin");
  await holder.query("lock table claim in share mode");
  const importing = importPackage(dossier, { actor: "anna", reason: null });
  const cut = vi
    .waitUntil(
      async () =>
        (
          await sql()`
          select pg_terminate_backend(pid) from pg_stat_activity
          where query like 'copy "claim"%' and wait_event_type = 'Lock' and datname = current_database()`
        ).length > 0,
      { interval: 1, timeout: 5_000 },
    )
    .finally(() => holder.query("rollback"));
  const [outcome] = await Promise.allSettled([importing, cut]);
  holder.release();
  expect(outcome.status).toBe("rejected");
  expect(await readDossier("cut")).toBeNull();
  expect(await stored(dossier)).toMatchObject({ revision: 1 });
});
