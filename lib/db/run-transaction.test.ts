import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { type CuttingProxy, openCuttingProxy } from "#cli/testing/faults/cutting-proxy.ts";
import { aDossier } from "#lib/testing/factories.ts";

import { disconnect } from "./client.ts";
import { isOutcomeUnknown } from "./is-outcome-unknown.ts";
import { readDossier } from "./read-dossier.ts";
import { runTransaction } from "./run-transaction.ts";
import { edited, stored } from "./testing/stored.ts";

const url = ownDatabase();
let proxy: CuttingProxy;

beforeAll(async () => {
  proxy = await openCuttingProxy(Number(new URL(url()).port));
  process.env["DATABASE_URL"] = Object.assign(new URL(url()), { port: String(proxy.port) }).href;
  await stored(aDossier());
});
afterAll(async () => {
  await disconnect();
  process.env["DATABASE_URL"] = url();
  await proxy.close();
});

const titleNow = async () => (await readDossier("port"))?.dossier.title;
const rename = (title: string) =>
  edited("port", (sql, dossier) => sql`update dossier set title = ${title} where id = ${dossier}`);

test("two that wait for one another are both done", async () => {
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  const crossing = (own: string, other: string, ready: () => void, go: Promise<void>) =>
    runTransaction("writing", async ({ sql }) => {
      await sql.run(`select pg_advisory_xact_lock(${own})`);
      ready();
      await go;
      await sql.run(`select pg_advisory_xact_lock(${other})`);
      return own;
    });
  const done = Promise.all([
    crossing("1", "2", first.resolve, second.promise),
    crossing("2", "1", second.resolve, first.promise),
  ]);
  expect(await done).toEqual(["1", "2"]);
});

test("who has waited too long for a lock waits once more", async () => {
  const held = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  const holding = runTransaction("writing", async ({ sql }) => {
    await sql.run("select pg_advisory_xact_lock(3)");
    held.resolve();
    await again.promise;
  });
  await held.promise;
  let attempts = 0;
  const waiting = runTransaction("writing", async ({ sql }) => {
    attempts += 1;
    if (attempts === 2) again.resolve();
    await sql.run(`set local lock_timeout = ${attempts === 1 ? 20 : 2_000}`);
    await sql.run("select pg_advisory_xact_lock(3)");
    return attempts;
  }).finally(again.resolve);
  expect(await waiting).toBe(2);
  await holding;
});

test("nobody is made to wait again for whom it has been long", async () => {
  const clock = vi
    .spyOn(performance, "now")
    .mockReturnValueOnce(0)
    .mockReturnValueOnce(4_000)
    .mockReturnValueOnce(4_001);
  let attempts = 0;
  const waiting = runTransaction("writing", async ({ sql }) => {
    attempts += 1;
    await sql.run("do $$ begin raise exception 'held' using errcode = '55P03'; end $$");
  });
  await expect(waiting).rejects.toThrow("held");
  clock.mockRestore();
  expect(attempts).toBe(2);
});

test("work in which a statement failed is not taken for done", async () => {
  const swallowed = runTransaction("writing", async ({ sql }) => {
    await sql.run("select 1 / 0").catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow("nothing was committed");
});

test("where the answer to a commit is lost, nobody says that nothing was changed", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const isCut = proxy.cutAfter("commit");
  const error: unknown = await rename("Kept").catch((lost: unknown) => lost);
  expect([isCut(), isOutcomeUnknown(error)]).toEqual([true, true]);
  expect(await titleNow()).toBe("Kept");
});

test("where the connection is lost before, it is known that nothing was changed", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const isCut = proxy.cutAfter("update dossier set title");
  const error: unknown = await rename("Lost").catch((lost: unknown) => lost);
  expect([isCut(), error instanceof Error, isOutcomeUnknown(error)]).toEqual([true, true, false]);
  expect(await titleNow()).toBe("Kept");
});
