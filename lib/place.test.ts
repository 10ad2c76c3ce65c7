import { describe, expect, it } from "vitest";

import { compareDossier } from "./comparison.ts";
import { inOneVoice, originsOfPositions, placesIn } from "./place.ts";
import { rowOf, type SheetQuestion, sheetOf } from "./sheet.ts";
import { category, compareOne } from "./testing/compare.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { WHOLE_VIEW } from "./view.ts";

/** Two papers of one answer each, and one that quotes two people, who differ. */
function quoting(): SheetQuestion {
  const comparison = compareOne(category, [
    { id: "a", document: "a", value: "left" },
    { id: "b", document: "b", value: "driven-out" },
    { id: "c-left", document: "c", value: "left", speaker: "A minister" },
    { id: "c-out", document: "c", value: "driven-out", speaker: "A refugee" },
  ]);
  return rowOf(comparison, undefined, null);
}

/** The labels of the positions that a row's claims stand for, by the claims' ids. */
function labelsIn(row: SheetQuestion): Readonly<Record<string, string | undefined>> {
  const places = row.cells.flatMap((cell) => [...placesIn(row, cell)]);
  return Object.fromEntries(places.map(([{ id }, place]) => [id, row.positions[place]?.label]));
}

describe("placesIn", () => {
  it("is its document's, where that says one thing, and sets each of two who are quoted beside those who say the same", () => {
    expect(labelsIn(quoting())).toEqual({ a: "Left", b: "Driven out", "c-left": "Left", "c-out": "Driven out" });
  });

  it("leaves all where their document is, where none would stay behind there", () => {
    const row = quoting();
    const [left, out] = row.positions;
    if (left === undefined || out === undefined) throw new Error("There are two positions.");
    const alone = { ...left, label: "Alone", documents: ["c"] };
    const apart = { ...row, positions: [{ ...left, documents: ["a"] }, { ...out, documents: ["b"] }, alone] };
    expect(labelsIn(apart)).toEqual({ a: "Left", b: "Driven out", "c-left": "Alone", "c-out": "Alone" });
  });

  it("leaves out a claim that does not count", () => {
    const row = rowOf(compareOne({}, [{ id: "own" }, { id: "cited", speaker: "N. N." }]), undefined, null);
    expect(Object.keys(labelsIn(row))).toEqual(["own"]);
  });
});

describe("originsOfPositions", () => {
  it("names everyone who is cited for a position, and a text that speaks for itself", () => {
    const claims = [
      { document: "a", value: "left" },
      { document: "b", value: "driven-out", speaker: "N. N." },
      { document: "b", value: "driven-out", speaker: "M. M." },
    ];
    const documents = [aDocument({ id: "a" }), aDocument({ id: "b" })];
    const given = aDossier({ questions: [aQuestion(category)], documents, claims: claims.map(aClaim) });
    const sheet = sheetOf(given, WHOLE_VIEW, compareDossier(given));
    expect(sheet.questions.map((row) => [row.origins, originsOfPositions(row, sheet.documents)])).toEqual([
      [
        3,
        [
          { texts: ["a"], speakers: [] },
          { texts: [], speakers: ["N. N.", "M. M."] },
        ],
      ],
    ]);
  });
});

describe("inOneVoice", () => {
  it("tells a document that contradicts itself from one that quotes two people", () => {
    const [reason] = quoting().flags.selfContradiction;
    expect(reason === undefined ? null : inOneVoice(quoting(), reason)).toBe(false);
    const own = rowOf(
      compareOne({}, [
        { id: "x", value: "11" },
        { id: "y", value: "13" },
      ]),
      undefined,
      null,
    );
    const [other] = own.flags.selfContradiction;
    expect(other === undefined ? null : inOneVoice(own, other)).toBe(true);
  });
});
