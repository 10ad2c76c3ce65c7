import { afterEach, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";

import { disconnect, prisma } from "./client.ts";
import { sql } from "./testing/stored.ts";

const url = ownDatabase();

afterEach(async () => {
  await disconnect();
  vi.unstubAllEnvs();
});

/** What this connection has prepared by name. */
const prepared = () => sql().run("select name from pg_prepared_statements");

test("behind a pooler that hands out connections by transaction nothing is prepared by name, and nothing is set", async () => {
  await sql()`select ${1}::int`;
  expect(await prepared()).toHaveLength(1);
  await disconnect();
  vi.stubEnv("DATABASE_DIRECT_URL", `${url()}?application_name=direct`);
  expect(await sql()<{ two: number }>`select ${2}::int as two`).toEqual([{ two: 2 }]);
  expect(await prisma().dossier.count()).toBe(0);
  expect(await prepared()).toEqual([]);
  expect(await sql()`show statement_timeout`).toEqual([{ statement_timeout: "0" }]);
});
