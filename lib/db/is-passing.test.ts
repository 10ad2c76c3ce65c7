import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";

import { pool, prisma } from "./client.ts";
import { isPassing } from "./is-passing.ts";
import { openPool } from "./open-pool.ts";

const url = ownDatabase();

/** What it fails with. */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("a statement that runs into its time, and a lock that others hold, pass, asked for by pg or by Prisma", async () => {
  const slow = "set local statement_timeout = 1; select pg_sleep(1)";
  expect(isPassing(await failureOf(pool().query(slow)))).toBe(true);
  const bySql = prisma().$transaction([
    prisma().$executeRaw`set local statement_timeout = 1`,
    prisma().$executeRaw`select pg_sleep(1)`,
  ]);
  const [slowed, holder] = [await failureOf(bySql), await pool().connect()];
  expect(isPassing(slowed)).toBe(true);
  await holder.query("begin; lock table dossier in access exclusive mode");
  const waited = "set local lock_timeout = 1; select * from dossier";
  expect(isPassing(await failureOf(pool().query(waited)))).toBe(true);
  const byPrisma = prisma().$transaction([
    prisma().$executeRaw`set local lock_timeout = 1`,
    prisma().dossier.findMany(),
  ]);
  expect(isPassing(await failureOf(byPrisma))).toBe(true);
  await holder.query("rollback");
  holder.release();
});

test("no free connection, and one that is lost, pass", async () => {
  const small = openPool(url());
  small.options.max = 1;
  const held = await small.connect();
  small.options.connectionTimeoutMillis = 20;
  expect(isPassing(await failureOf(small.query("select 1")))).toBe(true);
  const lost = failureOf(held.query("select pg_terminate_backend(pg_backend_pid())"));
  held.on("error", () => undefined);
  expect(isPassing(await lost)).toBe(true);
  held.release(true);
  await small.end();
  const nowhere = openPool("postgres://nobody@127.0.0.1:1/nothing");
  expect(isPassing(await failureOf(nowhere.query("select 1")))).toBe(true);
});

test("what a statement is wrong in, and what has nothing to do with the database, does not", async () => {
  expect(isPassing(await failureOf(pool().query("select nothing from nowhere")))).toBe(false);
  expect(isPassing(await failureOf(prisma().$queryRaw`select nothing from nowhere`))).toBe(false);
  const round: { cause?: unknown } = new TypeError("cannot read properties");
  round.cause = round;
  expect([isPassing(round), isPassing("57014"), isPassing(null)]).toEqual([false, false, false]);
});
