import { expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import { type Draft, withDrafts } from "#lib/draft.ts";
import { aClaim, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { previewChanges } from "./preview-changes.ts";

const said = aClaim({ id: "a", document: "a", value: "613" });
const agreeing = aClaim({ id: "b", document: "b", value: "613" });
const dossier = aDossier({
  claims: [said, agreeing],
  questions: [aQuestion(), aQuestion({ id: "hurt" })],
});

function changesBy(proposed: Partial<Draft>) {
  const draft: Draft = {
    id: "b",
    question: "killed",
    document: "b",
    status: "in-review",
    claim: agreeing,
    base: 1,
    author: { id: "1", name: "anna" },
    round: null,
    version: 1,
    ...proposed,
  };
  return previewChanges(compareDossier(dossier), compareDossier(withDrafts(dossier, [draft])));
}

test("a draft that changes a verdict is told with the cell that it changes", () => {
  const killed = { question: "killed", verdictNow: "agree" };
  expect(changesBy({ claim: { ...agreeing, value: "70" } })).toEqual([
    { ...killed, verdictWith: "contradict", documents: ["b"] },
  ]);
  expect(changesBy({ claim: null })).toEqual([{ ...killed, verdictWith: "single-source", documents: ["b"] }]);
});

test("one that changes a note alone changes its cell and no verdict, and the same again nothing", () => {
  expect(changesBy({ claim: { ...agreeing, note: "See page 2." } })).toMatchObject([
    { verdictNow: "agree", verdictWith: "agree", documents: ["b"] },
  ]);
  expect(changesBy({})).toEqual([]);
  expect(changesBy({ claim: null, status: "rejected" })).toEqual([]);
});
