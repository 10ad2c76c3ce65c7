import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { readRevision } from "./read-revision.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

beforeAll(async () => {
  await stored(aDossier({ name: "told", claims: [aClaim({ id: "one" }), aClaim({ id: "two", document: "b" })] }));
  await edited("told", async (sql, id) => {
    await sql`update claim set value = '614' where dossier_id = ${id} and id = 'one'`;
    await sql`update question set question = 'How many died?' where dossier_id = ${id}`;
    await sql`update passage set "exact" = '600 people' where dossier_id = ${id} and claim_id = 'two'`;
  });
  await edited("told", async (sql, id) => {
    await sql`update claim set value = '615' where dossier_id = ${id} and id = 'one'`;
    await sql`update claim set retracted_at = now() where dossier_id = ${id} and id = 'two'`;
  });
});

test("tells what a revision changed, as it was before and after it", async () => {
  expect(await readRevision("told", 2, { most: 10 })).toEqual([
    {
      kind: "claim",
      id: "one",
      change: "changed",
      fields: [{ field: "value", old: "613", new: "614" }],
    },
    {
      kind: "passage",
      id: "two/1",
      change: "changed",
      fields: [{ field: "exact", old: "613 people", new: "600 people" }],
    },
    {
      kind: "question",
      id: "killed",
      change: "changed",
      fields: [{ field: "question", old: "How many people were killed?", new: "How many died?" }],
    },
  ]);
  expect(await readRevision("told", 3, { most: 10 })).toEqual([
    {
      kind: "claim",
      id: "one",
      change: "changed",
      fields: [{ field: "value", old: "614", new: "615" }],
    },
    { kind: "claim", id: "two", change: "retracted", fields: [] },
  ]);
});

test("tells a part, and nothing of what was only added or is not there", async () => {
  expect((await readRevision("told", 2, { most: 1, skipped: 1 })).map(({ id }) => id)).toEqual(["two/1"]);
  expect(await readRevision("told", 1, { most: 10 })).toEqual([]);
  expect(await readRevision("told", 9, { most: 10 })).toEqual([]);
  expect(await readRevision("nothing", 1, { most: 10 })).toEqual([]);
  expect(await readRevision("told", Number.NaN, { most: 10 })).toEqual([]);
});
