import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { readQuestionHistory } from "./read-question-history.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test("tells latest first who changed what, and why", async () => {
  await stored(aDossier({ name: "told", claims: [aClaim({ id: "one" })] }));
  await edited("told", (sql, id) => sql`update claim set value = '614', note = 'Recount.' where dossier_id = ${id}`);
  await edited("told", (sql, id) => sql`update claim set retracted_at = now() where dossier_id = ${id}`);
  await edited("told", (sql, id) => sql`update claim set retracted_at = null where dossier_id = ${id}`);
  const told = (await readQuestionHistory("told", "killed")).map(({ at: _, ...entry }) => entry);
  const ben = { actor: "ben", reviewer: null, reason: "a second look", imported: false, kind: "claim", id: "one" };
  const own = { revision: 1, actor: "anna", reviewer: null, reason: "the package", imported: true };
  const anna = { ...own, change: "added", fields: [] };
  expect(told).toEqual([
    { ...ben, revision: 4, change: "restored", fields: [] },
    { ...ben, revision: 3, change: "retracted", fields: [] },
    {
      ...ben,
      revision: 2,
      change: "changed",
      fields: [
        { field: "note", old: null, new: "Recount." },
        { field: "value", old: "613", new: "614" },
      ],
    },
    { ...anna, kind: "claim", id: "one" },
    { ...anna, kind: "passage", id: "one/1" },
    { ...anna, kind: "question", id: "killed" },
  ]);
});

test("tells what of the question itself was reworded", async () => {
  await stored(aDossier({ name: "reworded" }));
  await edited("reworded", (sql, id) => sql`update question set question = 'How many died?' where dossier_id = ${id}`);
  const [latest] = await readQuestionHistory("reworded", "killed");
  expect(latest).toMatchObject({
    kind: "question",
    change: "changed",
    fields: [{ field: "question", old: "How many people were killed?", new: "How many died?" }],
  });
});

test("is empty where there is no such question", async () => {
  expect(await readQuestionHistory("told", "nothing")).toEqual([]);
  expect(await readQuestionHistory("nothing", "killed")).toEqual([]);
  expect(await readQuestionHistory("\0", "'")).toEqual([]);
});
