import { describe, expect, it } from "vitest";

import { rowOf, type SheetClaim, type SheetQuestion } from "#lib/sheet.ts";
import { category, compareOne } from "#lib/testing/compare.ts";

import { inOneVoice, placeOfClaim } from "./claim-place.ts";

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

function claimOf(row: SheetQuestion, id: string): SheetClaim {
  const claim = row.cells.flatMap((cell) => cell.claims).find((one) => one.id === id);
  if (claim === undefined) throw new Error(`No claim ${id}.`);
  return claim;
}

describe("placeOfClaim", () => {
  const row = quoting();
  const [first, second] = row.positions.map(({ label }) => label);
  const labelAt = (document: string, id: string) =>
    row.positions[placeOfClaim(row, document, claimOf(row, id)) ?? -1]?.label;

  it("is its document's, where that says one thing", () => {
    expect([labelAt("a", "a"), labelAt("b", "b")]).toEqual(["Left", "Driven out"]);
    expect(new Set([first, second])).toEqual(new Set(["Left", "Driven out"]));
  });

  it("sets each of two who are quoted beside those who say the same", () => {
    expect([labelAt("c", "c-left"), labelAt("c", "c-out")]).toEqual(["Left", "Driven out"]);
  });

  it("is none for a claim that does not count", () => {
    expect(placeOfClaim(row, "a", { ...claimOf(row, "a"), counted: false })).toBeNull();
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
