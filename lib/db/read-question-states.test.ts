import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { dossierAt } from "#lib/question-state.ts";
import { compareView } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { findRevisionAt } from "./find-revision-at.ts";
import { readDossier } from "./read-dossier.ts";
import { readQuestionStates } from "./read-question-states.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

/** What a question was compared by at each of these revisions. */
async function statesOf(name: string, question: string, revisions: readonly number[]) {
  const [now, steps] = await Promise.all([readDossier(name), readQuestionStates(name, question)]);
  if (now === null) throw new Error(`There is no dossier ${name}.`);
  return revisions.map((revision) => dossierAt(now.dossier, steps, revision));
}

test("gives a question with its claims as each revision left them", async () => {
  await stored(aDossier({ name: "then", claims: [aClaim({ id: "one" }), aClaim({ id: "two", document: "b" })] }));
  const first = (await readDossier("then"))?.dossier;
  await edited("then", (sql, id) => sql`update claim set value = '614' where dossier_id = ${id} and id = 'one'`);
  await edited("then", (sql, id) => sql`update claim set retracted_at = now() where dossier_id = ${id} and id = 'two'`);
  await edited("then", (sql, id) => sql`update question set question = 'How many died?' where dossier_id = ${id}`);
  const states = await statesOf("then", "killed", [0, 1, 2, 3, 4]);
  expect(states.map((state) => state.claims.map(({ id, value }) => `${id} ${value}`))).toEqual([
    [],
    ["one 613", "two 613"],
    ["one 614", "two 613"],
    ["one 614"],
    ["one 614"],
  ]);
  expect(states[1]?.claims).toEqual(first?.claims);
  expect(states.map(({ questions }) => questions.map(({ question }) => question))).toEqual([
    [],
    ...[1, 2, 3].map(() => ["How many people were killed?"]),
    ["How many died?"],
  ]);
});

test("gives no question where nobody ever asked it, and the rest all the same", async () => {
  await stored(aDossier({ name: "never", claims: [aClaim()] }));
  const states = await statesOf("never", "unknown", [0, 1, 2]);
  expect(states.map(({ questions, claims }) => [questions, claims])).toEqual([0, 1, 2].map(() => [[], []]));
  expect(states[1]?.documents.map(({ id }) => id)).toContain("a");
  const [strange] = await statesOf("never", "\u0000", [1]);
  expect(strange?.questions).toEqual([]);
});

test("gives documents, outlets, events, terms and the parts of a total as they stood too", async () => {
  const name = "around";
  await stored(
    aDossier({
      name,
      outlets: [anOutlet({ id: "paper", camp: "North" })],
      events: [anEvent({ id: "shooting", date: "2020" })],
      documents: [aDocument({ id: "a", outlet: "paper" }), aDocument({ id: "b", outlet: "paper" })],
      codebook: {
        concepts: [{ id: "war", label: "The war", note: null }],
        terms: [{ concept: "war", term: "war", variants: [], connotation: null }],
      },
      questions: [
        aQuestion({ id: "killed" }),
        aQuestion({ id: "soldiers", partOf: "killed" }),
        aQuestion({ id: "others" }),
        aQuestion({ id: "name", answer: "term", unit: null, concept: "war" }),
      ],
      claims: [
        aClaim({ id: "one", document: "a", value: "10" }),
        aClaim({ id: "two", document: "b", question: "soldiers", value: "4" }),
        aClaim({ id: "three", document: "b", question: "others", value: "1" }),
        aClaim({ id: "four", document: "a", question: "name", value: "war" }),
      ],
    }),
  );
  await edited(name, async (sql, id) => {
    await sql`update document set published = '2021-05-01', title = 'Renamed' where dossier_id = ${id} and id = 'a'`;
    await sql`update outlet set camp = 'South' where dossier_id = ${id}`;
    await sql`update event set date = '2021' where dossier_id = ${id}`;
    await sql`update term set connotation = 'disapproving' where dossier_id = ${id}`;
    await sql`update question set part_of_id = null where dossier_id = ${id} and id = 'soldiers'`;
    await sql`update question set part_of_id = 'killed' where dossier_id = ${id} and id = 'others'`;
  });
  const [then, now] = await statesOf(name, "killed", [1, 2]);
  expect(then).toMatchObject({
    outlets: [{ camp: "North" }],
    events: [{ date: "2020" }],
    documents: [{ id: "a", title: aDocument().title }, { id: "b" }],
    questions: [{ id: "killed" }, { id: "soldiers", partOf: "killed" }, { id: "others", partOf: null }],
    claims: [{ id: "one" }, { id: "two" }, { id: "three" }],
  });
  expect(now?.documents[0]).toMatchObject({ title: "Renamed", published: "2021-05-01" });
  expect(now?.questions.map(({ id, partOf }) => [id, partOf])).toEqual([
    ["killed", null],
    ["soldiers", null],
    ["others", "killed"],
  ]);
  const named = await statesOf(name, "name", [1, 2]);
  expect(named.map(({ codebook }) => codebook.terms.map(({ connotation }) => connotation))).toEqual([
    [null],
    ["disapproving"],
  ]);
});

test("at its last revision a question compares as it does now, and a claim filed elsewhere since comes back before", async () => {
  const questions = [aQuestion({ id: "killed" }), aQuestion({ id: "wounded" })];
  const claims = [aClaim({ id: "one", value: "10" }), aClaim({ id: "two", document: "b", value: "12" })];
  await stored(aDossier({ name: "filed", questions, claims }));
  await edited(
    "filed",
    (sql, id) => sql`update claim set question_id = 'wounded' where dossier_id = ${id} and id = 'two'`,
  );
  const now = await readDossier("filed");
  const [then, last] = await statesOf("filed", "killed", [1, 2]);
  if (now === null || then === undefined || last === undefined) throw new Error("It was stored.");
  const compared = [then, last, now.dossier].map((dossier) =>
    compareView(dossier, WHOLE_VIEW).find(({ question }) => question.id === "killed"),
  );
  expect(compared.map((one) => one?.verdict)).toEqual(["contradict", "single-source", "single-source"]);
  expect(compared[1]).toEqual(compared[2]);
});

test("a day stands for its last revision, and what was not there yet is nothing", async () => {
  await stored(aDossier({ name: "days", claims: [aClaim({ id: "one" })] }));
  await edited("days", (sql, id) => sql`update claim set value = '614' where dossier_id = ${id}`);
  expect(await findRevisionAt("days", { day: "9999-12-31" })).toMatchObject({ revision: 2 });
  expect(await findRevisionAt("days", { day: "1999-12-31" })).toBeNull();
  expect(await findRevisionAt("days", { revision: 9 })).toBeNull();
  expect(await findRevisionAt("nothing", { revision: 1 })).toBeNull();
});

test("of what is not there, there are no states", async () => {
  for (const id of ["none", "", "'", "\0"]) {
    const states = await readQuestionStates("days", id);
    expect([states.question, states.claim, states.adjudication]).toEqual([[], [], []]);
  }
  expect(Object.values(await readQuestionStates("nothing", "killed")).flat()).toEqual([]);
});
