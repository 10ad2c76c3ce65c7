import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { sql } from "#lib/db/testing/stored.ts";

vi.mock("next/server", () => ({ connection: () => Promise.resolve() }));

ownDatabase();

beforeEach(() => vi.resetModules());
afterEach(() => {
  globalThis.parallaxStopping = undefined;
});

/** What each of the three addresses answers: its status, and why where it is not well. */
async function told() {
  const routes = [await import("./route.ts"), await import("./live/route.ts"), await import("./ready/route.ts")];
  return Promise.all(
    routes.map(async ({ GET }) => {
      const answer = await GET();
      const { status, kind } = await answer.json();
      return [answer.status, kind ?? status];
    }),
  );
}

test("a sound server is live and ready", async () => {
  expect(await told()).toEqual([
    [200, "ok"],
    [200, "live"],
    [200, "ready"],
  ]);
});

test("a server whose database lacks a migration is not ready, and is as soon as it has it", async () => {
  const lacks = "where migration_name = (select max(migration_name) from _prisma_migrations)";
  await sql().run(`update _prisma_migrations set rolled_back_at = now() ${lacks}`);
  const before = await told();
  await sql().run(`update _prisma_migrations set rolled_back_at = null ${lacks}`);
  expect([before, await told()]).toEqual([
    [
      [200, "ok"],
      [200, "live"],
      [503, "schema"],
    ],
    [
      [200, "ok"],
      [200, "live"],
      [200, "ready"],
    ],
  ]);
});

test("a server that was told to stop is live, and not ready", async () => {
  globalThis.parallaxStopping = { isStopping: true, ending: new Set() };
  expect(await told()).toEqual([
    [200, "ok"],
    [200, "live"],
    [503, "stopping"],
  ]);
});
