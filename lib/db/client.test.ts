import { expect, test, vi } from "vitest";

import { useDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { prisma, sql } from "./client.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { stored } from "./testing/stored.ts";
import { writeSnapshot } from "./write-snapshot.ts";

useDatabase({ timeZone: "Asia/Kolkata" });

test("connections are in UTC, whatever the zone of the database", async () => {
  expect(await sql()`show timezone`).toEqual([{ TimeZone: "UTC" }]);
  expect(await prisma().$queryRaw`show timezone`).toEqual([{ TimeZone: "UTC" }]);
});

test("instants that one driver writes are those that the other reads", async () => {
  await stored(aDossier({ name: "instants", claims: [aClaim()] }));
  const [id, body] = ["gf5bvzruskj2tm2m", '{"instants":true}'];
  const [named] = await sql()<{ id: string }[]>`select snapshot_id(${body}) as id`;
  const before = Date.now();
  await writeSnapshot({ id: named?.id ?? id, body, dossier: "instants", revision: 1 });
  const after = Date.now();
  const byPrisma = (await readSnapshot(named?.id ?? id))?.createdAt.getTime() ?? 0;
  const [byDriver] = await sql()<{ at: Date }[]>`select created_at as at from snapshot where id = ${named?.id ?? id}`;
  expect(byPrisma).toBe(byDriver?.at.getTime());
  // PostgreSQL and this process read one clock; a zone would be hours away.
  expect(byPrisma).toBeGreaterThanOrEqual(before - 1_000);
  expect(byPrisma).toBeLessThanOrEqual(after + 1_000);
  const given = new Date("2026-11-22T10:23:41.123Z");
  await prisma().capture.updateMany({ data: { capturedAt: given }, where: { dossierId: -1 } });
  expect(await prisma().$queryRaw`select ${given}::timestamptz as at`).toEqual([{ at: given }]);
});

test("no statement keeps a page waiting for longer than five seconds", async () => {
  expect(await sql()`show statement_timeout`).toEqual([{ statement_timeout: "5s" }]);
  expect(await prisma().$queryRaw`show lock_timeout`).toEqual([{ lock_timeout: "2s" }]);
});

test("a server that closes every connection is asked again", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const ask = async () => [await sql()`select 1 as one`, await prisma().$queryRaw`select 1 as one`];
  await ask();
  await prisma().$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await sql()`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.catch(
    (error: unknown) => error,
  );
  await vi.waitFor(async () => expect(await ask()).toEqual([[{ one: 1 }], [{ one: 1 }]]));
  warned.mockRestore();
});
