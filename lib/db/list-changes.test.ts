import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { listChanges } from "./list-changes.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test("tells the latest revisions first, how many things each added and changed", async () => {
  await stored(aDossier({ name: "told", claims: [aClaim({ id: "one" }), aClaim({ id: "two", document: "b" })] }));
  await edited("told", (sql, id) => sql`update claim set note = 'Recount.' where dossier_id = ${id} and id = 'one'`);
  const [latest, first] = await listChanges("told", 5);
  expect(latest).toMatchObject({
    revision: 2,
    actor: "ben",
    imported: false,
    counts: [{ kind: "claim", added: 0, changed: 1 }],
  });
  expect(first).toMatchObject({ revision: 1, actor: "anna", imported: true });
  expect(first?.counts).toContainEqual({ kind: "claim", added: 2, changed: 0 });
  expect(await listChanges("told", 1)).toHaveLength(1);
});

test("is empty where there is no such dossier", async () => {
  expect(await listChanges("nothing", 5)).toEqual([]);
  expect(await listChanges("'", 5)).toEqual([]);
});
