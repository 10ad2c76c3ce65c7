import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { finishRound } from "./finish-round.ts";
import { giveUpRound } from "./give-up-round.ts";
import { listCoders } from "./list-coders.ts";
import { listDrafts } from "./list-drafts.ts";
import { listRounds } from "./list-rounds.ts";
import { openRound } from "./open-round.ts";
import { readDossier } from "./read-dossier.ts";
import { saveDraft } from "./save-draft.ts";
import { settleUnit } from "./settle-unit.ts";
import { storedPerson } from "./testing/people.ts";
import { sql, stored } from "./testing/stored.ts";

ownDatabase();

const people = { anna: "", ben: "", cleo: "", dora: "" };

beforeAll(async () => {
  for (const name of ["anna", "ben", "cleo", "dora"] as const) {
    const role = name === "dora" ? "editor" : "reviewer";
    people[name] = (await storedPerson(`${name}@example.org`, role)).id;
  }
  await storedPerson("eve@example.org", "reader");
  for (const name of ["port", "left"]) {
    await stored(
      aDossier({
        name,
        documents: [aDocument({ id: "a" }), aDocument({ id: "b" })],
        questions: [aQuestion({ id: "killed" }), aQuestion({ id: "hurt" })],
        claims: [aClaim({ id: "old", document: "b" })],
      }),
    );
  }
});

async function record(dossier: string, coder: keyof typeof people, question: string, value: string) {
  const id = `${coder}-${question}`;
  const claim = aClaim({ id, question, value });
  return await saveDraft(
    dossier,
    { id, claim, base: null, seen: null, send: false },
    { person: people[coder], reason: null },
  );
}

async function begun(dossier: string): Promise<string> {
  const opened = await openRound(dossier, { document: "a", coders: [people.anna, people.ben] }, people.cleo);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

test("a document is coded blind by two, settled by a third, and its agreement kept", async () => {
  expect((await listCoders()).map(({ name }) => name)).toEqual(["anna", "ben", "cleo", "dora"]);
  const id = await begun("port");
  expect(await record("port", "anna", "killed", "613")).toMatchObject({ ok: true, value: { round: id } });
  await record("port", "ben", "killed", "613");
  await record("port", "anna", "hurt", "40");
  await record("port", "ben", "hurt", "44");
  expect(await record("port", "dora", "hurt", "44")).toMatchObject({ fault: { kind: "not-yours" } });
  expect(await listDrafts("port", { viewer: people.dora })).toEqual([]);

  const settle = (question: string, take: string[], by = people.cleo) =>
    settleUnit("port", { round: id, question, take, reason: null }, by);
  expect(await settle("killed", ["anna-killed"])).toMatchObject({ fault: { kind: "wrong-status" } });
  expect(await finishRound("port", { id, isFinished: true }, people.anna)).toMatchObject({ ok: true });
  expect(await finishRound("port", { id, isFinished: false }, people.anna)).toMatchObject({ ok: true });
  expect(await finishRound("port", { id, isFinished: true }, people.cleo)).toMatchObject({
    fault: { kind: "unknown-round" },
  });
  for (const coder of [people.anna, people.ben]) await finishRound("port", { id, isFinished: true }, coder);
  expect(await finishRound("port", { id, isFinished: false }, people.anna)).toMatchObject({
    fault: { kind: "wrong-status" },
  });

  expect(await settle("killed", ["anna-killed"], people.anna)).toMatchObject({ fault: { kind: "not-yours" } });
  expect(await settle("killed", ["anna-killed"], people.dora)).toMatchObject({ fault: { kind: "forbidden" } });
  expect(await settle("killed", ["anna-hurt"])).toMatchObject({ fault: { kind: "unknown-draft" } });
  expect(await settle("killed", ["anna-killed"])).toEqual({ ok: true, value: { closed: false } });
  expect(await settle("killed", ["ben-killed"])).toMatchObject({ fault: { kind: "unknown-draft" } });
  expect(await settle("hurt", ["anna-hurt", "ben-hurt"])).toEqual({ ok: true, value: { closed: true } });

  const claims = (await readDossier("port"))?.dossier.claims.map(({ id: claim }) => claim);
  expect(claims).toEqual(["old", "anna-killed", "anna-hurt", "ben-hurt"]);
  const revisions = await sql()`select actor, reviewer from revision order by at desc, number desc limit 2`;
  expect(revisions).toEqual([
    { actor: "anna and ben", reviewer: "cleo" },
    { actor: "anna", reviewer: "cleo" },
  ]);
  const [round] = await listRounds("port");
  expect(round).toMatchObject({
    id,
    closed: true,
    openedBy: "cleo",
    agreement: {
      asked: 2,
      presence: { values: 4 },
      table: [
        { question: "killed", kind: "same" },
        { question: "hurt", kind: "different", found: [["40"], ["44"]] },
      ],
    },
  });
  expect((await listDrafts("port", { viewer: people.dora })).map((draft) => `${draft.id} ${draft.status}`)).toEqual([
    "anna-hurt accepted",
    "anna-killed accepted",
    "ben-hurt accepted",
    "ben-killed rejected",
  ]);
});

test("a blind coding begins where there is nothing to see yet, with two who may record, one at a time", async () => {
  const open = (document: string, coders: [string, string]) => openRound("left", { document, coders }, people.cleo);
  expect(await open("b", [people.anna, people.ben])).toMatchObject({ fault: { kind: "coded-already" } });
  expect(await open("c", [people.anna, people.ben])).toMatchObject({ fault: { kind: "unknown-document" } });
  expect(await open("a", [people.anna, people.anna])).toMatchObject({ fault: { kind: "bad-coders" } });
  const id = await begun("left");
  expect(await open("a", [people.anna, people.ben])).toMatchObject({ fault: { kind: "open-already" } });
  await record("left", "anna", "killed", "613");
  expect(await giveUpRound("left", id, people.dora)).toMatchObject({ fault: { kind: "forbidden" } });
  expect(await giveUpRound("left", id, people.cleo)).toEqual({ ok: true, value: null });
  expect(await giveUpRound("left", id, people.cleo)).toMatchObject({ fault: { kind: "unknown-round" } });
  expect(await listDrafts("left", { viewer: people.dora })).toMatchObject([{ id: "anna-killed", round: null }]);
});
