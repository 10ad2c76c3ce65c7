import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { readDossier } from "./read-dossier.ts";
import { readQuestionState } from "./read-question-state.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test("gives a question with its claims as each revision left them", async () => {
  await stored(aDossier({ name: "then", claims: [aClaim({ id: "one" }), aClaim({ id: "two", document: "b" })] }));
  const first = (await readDossier("then"))?.dossier;
  await edited("then", (sql, id) => sql`update claim set value = '614' where dossier_id = ${id} and id = 'one'`);
  await edited("then", (sql, id) => sql`update claim set retracted_at = now() where dossier_id = ${id} and id = 'two'`);
  await edited("then", (sql, id) => sql`update question set question = 'How many died?' where dossier_id = ${id}`);
  const states = await Promise.all([1, 2, 3, 4].map((revision) => readQuestionState("then", "killed", { revision })));
  expect(states.map((state) => state?.claims.map(({ id, value }) => `${id} ${value}`))).toEqual([
    ["one 613", "two 613"],
    ["one 614", "two 613"],
    ["one 614"],
    ["one 614"],
  ]);
  expect(states[0]?.claims).toEqual(first?.claims);
  expect(states.map((state) => state?.question.question)).toEqual([
    "How many people were killed?",
    "How many people were killed?",
    "How many people were killed?",
    "How many died?",
  ]);
});

test("a day stands for its last revision, and what was not there yet is nothing", async () => {
  await stored(aDossier({ name: "days", claims: [aClaim({ id: "one" })] }));
  await edited("days", (sql, id) => sql`update claim set value = '614' where dossier_id = ${id}`);
  expect(await readQuestionState("days", "killed", { day: "9999-12-31" })).toMatchObject({ revision: 2 });
  expect(await readQuestionState("days", "killed", { day: "1999-12-31" })).toBeNull();
  expect(await readQuestionState("days", "killed", { revision: 9 })).toBeNull();
  expect(await readQuestionState("days", "nothing", { revision: 1 })).toBeNull();
  expect(await readQuestionState("nothing", "killed", { revision: 1 })).toBeNull();
});
