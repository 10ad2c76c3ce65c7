import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { finishRound } from "./finish-round.ts";
import { giveUpRound } from "./give-up-round.ts";
import { listDismissals } from "./list-dismissals.ts";
import { listDrafts } from "./list-drafts.ts";
import { listRounds } from "./list-rounds.ts";
import { moveDraft } from "./move-draft.ts";
import { openRound } from "./open-round.ts";
import { putEntities } from "./put-entities.ts";
import { readDossier } from "./read-dossier.ts";
import { readDraftVersions } from "./read-draft-versions.ts";
import { saveDraft } from "./save-draft.ts";
import { setDismissal } from "./set-dismissal.ts";
import { settleUnit } from "./settle-unit.ts";
import { storedPerson } from "./testing/people.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

const people = { anna: "", ben: "", cleo: "", dora: "" };
let count = 0;

beforeAll(async () => {
  for (const name of ["anna", "ben", "dora"] as const)
    people[name] = (await storedPerson(`${name}@example.org`, "editor")).id;
  people.cleo = (await storedPerson("cleo@example.org", "reviewer")).id;
});

/** A dossier whose document `a` Anna and Ben code blind. */
async function begun(): Promise<{ readonly name: string; readonly round: string }> {
  count += 1;
  const name = `port-${count}`;
  await stored(aDossier({ name, documents: [aDocument({ id: "a" })], questions: [aQuestion({ id: "killed" })] }));
  const opened = await openRound(name, { document: "a", coders: [people.anna, people.ben] }, people.cleo);
  if (!opened.ok) throw new Error(opened.fault.message);
  return { name, round: opened.value };
}

interface Told {
  readonly value?: string;
  readonly id?: string;
  readonly seen?: number | null;
}

function record(name: string, coder: keyof typeof people, told: Told) {
  const { value = "613", id = "own", seen = null } = told;
  const claim = aClaim({ id, question: "killed", value });
  return saveDraft(name, { id, claim, base: null, seen, send: false }, { person: people[coder], reason: null });
}

test("nobody learns of another's draft by its id, nor writes over it", async () => {
  const { name } = await begun();
  expect(await record(name, "anna", {})).toMatchObject({ ok: true });
  for (const other of ["ben", "dora"] as const) {
    for (const seen of [null, 1]) {
      const tried = await record(name, other, { value: "44", seen });
      expect(tried).toMatchObject({ ok: false, fault: { kind: "not-yours" } });
      expect(JSON.stringify(tried)).not.toContain("613");
    }
  }
  expect(await listDrafts(name, { viewer: people.anna })).toMatchObject([{ version: 1, claim: { value: "613" } }]);
  expect(await readDraftVersions(name, "own", people.ben)).toEqual([]);
});

test("nor by the id of one that was dropped", async () => {
  const { name } = await begun();
  await record(name, "anna", {});
  await moveDraft(name, "own", { move: "drop", seen: 1, reason: null }, people.anna);
  expect(await record(name, "ben", { value: "44" })).toMatchObject({ fault: { kind: "not-yours" } });
  expect(await readDraftVersions(name, "own", people.ben)).toEqual([]);
  expect(await record(name, "anna", { value: "614" })).toMatchObject({ ok: true, value: { version: 3 } });
});

test("who said that they are done drops nothing any more, so that what is settled is what was coded", async () => {
  const { name, round } = await begun();
  await record(name, "anna", {});
  await record(name, "ben", { id: "other" });
  const drop = () => moveDraft(name, "own", { move: "drop", seen: 1, reason: null }, people.anna);
  await finishRound(name, { id: round, isFinished: true }, people.anna);
  expect(await drop()).toMatchObject({ fault: { kind: "finished" } });
  await finishRound(name, { id: round, isFinished: true }, people.ben);
  expect(await drop()).toMatchObject({ fault: { kind: "finished" } });
  const settled = await settleUnit(name, { round, question: "killed", take: ["own"], reason: null }, people.cleo);
  expect(settled).toEqual({ ok: true, value: { closed: true } });
});

test("two who found nothing agree that there is nothing, and their coding closes with that", async () => {
  const { name, round } = await begun();
  for (const coder of [people.anna, people.ben]) await finishRound(name, { id: round, isFinished: true }, coder);
  expect(await listRounds(name)).toMatchObject([{ closed: true, agreement: { asked: 1, table: [] } }]);
});

test("what one coder sets aside, the other does not see until the coding is settled", async () => {
  const { name, round } = await begun();
  const place = { document: "a", start: 0, end: 4 };
  const seenBy = (who: keyof typeof people) => listDismissals(name, "a", people[who]);
  const set = (who: keyof typeof people, isDismissed: boolean) =>
    setDismissal(name, { ...place, isDismissed }, people[who]);
  await set("anna", true);
  expect(await seenBy("anna")).toEqual([{ start: 0, end: 4 }]);
  expect(await seenBy("ben")).toEqual([]);
  await set("ben", true);
  expect(await seenBy("anna")).toEqual([{ start: 0, end: 4 }]);
  await set("ben", false);
  expect(await seenBy("anna")).toEqual([{ start: 0, end: 4 }]);
  expect(await seenBy("ben")).toEqual([]);
  for (const coder of [people.anna, people.ben]) await finishRound(name, { id: round, isFinished: true }, coder);
  expect(await seenBy("ben")).toEqual([{ start: 0, end: 4 }]);
  await set("ben", false);
  expect(await seenBy("anna")).toEqual([]);
});

test("nobody records a silence, which coders could read, while a document is coded", async () => {
  const { name } = await begun();
  const value = { question: "killed", document: "a", state: "silent", note: null } as const;
  const silence = { kind: "silence", id: "killed/a", value, seen: null } as const;
  const edit = { person: people.anna, action: "adjudicate", reason: null } as const;
  expect(await putEntities(name, edit, [silence])).toMatchObject({ fault: { kind: "not-yours" } });
});

test("no package brings claims or silences into a document while it is coded", async () => {
  const { name, round } = await begun();
  const documents = [aDocument({ id: "a" })];
  const questions = [aQuestion({ id: "killed" })];
  const brought = aDossier({ name, documents, questions, claims: [aClaim({ id: "theirs", question: "killed" })] });
  const kept = [{ kind: "claim", id: "theirs" }];
  expect(await stored(brought)).toMatchObject({ added: [], kept });
  expect((await readDossier(name))?.dossier.claims).toEqual([]);
  await giveUpRound(name, round, people.cleo);
  expect(await stored(brought)).toMatchObject({ added: kept, kept: [] });
});
