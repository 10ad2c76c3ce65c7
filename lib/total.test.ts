import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Claim } from "./claim.ts";
import { compareDossier } from "./comparison.ts";
import { aClaim, aDossier, aQuestion } from "./testing/factories.ts";
import { fitsOf, sumsOf } from "./total.ts";

const QUESTIONS = [
  aQuestion({ facets: ["who"] }),
  aQuestion({ id: "dockers", partOf: "killed" }),
  aQuestion({ id: "clerks", partOf: "killed" }),
];

function compared(...claims: readonly Partial<Claim>[]) {
  const dossier = aDossier({
    questions: QUESTIONS,
    claims: claims.map((claim, place) => aClaim({ ...claim, id: `${place}` })),
  });
  const [total, ...parts] = compareDossier(dossier);
  if (total === undefined) throw new Error("The first question is compared.");
  return { total, parts };
}

const told = (...claims: readonly Partial<Claim>[]) => {
  const { total, parts } = compared(...claims);
  return sumsOf(total, parts).map(({ outcome, by, without, missing }) => ({
    outcome,
    by,
    without: without.map(({ question }) => question.id),
    missing: missing.map(({ id }) => id),
  }));
};

describe("sumsOf", () => {
  it("says whether a document's parts come to its total", () => {
    expect(told({ value: "0.3" }, { question: "dockers", value: "0.1" }, { question: "clerks", value: "0.2" })).toEqual(
      [{ outcome: "adds-up", by: null, without: [], missing: [] }],
    );
    expect(told({ value: "23" }, { question: "dockers", value: "17" })).toEqual([
      { outcome: "less", by: "6", without: [], missing: ["clerks"] },
    ]);
    expect(told({ value: "23" }, { question: "dockers", value: "23" }, { question: "clerks", value: "1" })).toEqual([
      { outcome: "more", by: "1", without: ["clerks"], missing: [] },
    ]);
  });

  it("takes bounds as they are, and adds nothing of another document, time or scope", () => {
    expect(told({ value: ">=19" }, { question: "dockers", value: "14" })).toEqual([
      { outcome: "less", by: "5", without: [], missing: ["clerks"] },
    ]);
    expect(told({ value: "11" }, { question: "dockers", value: ">14" })).toMatchObject([{ outcome: "more", by: "3" }]);
    expect(told({ value: "11" }, { question: "dockers", value: "14", document: "b" })).toEqual([]);
    expect(told({ value: "11", asOf: "2020" }, { question: "dockers", value: "14", asOf: "2021" })).toEqual([]);
  });

  it("finds that parts of a total add up, however it is cut", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), (a, b) => {
        const [x, y, sum] = [`0.${a}1`, `${b}`, `${BigInt(b)}.${a}1`];
        expect(told({ value: sum }, { question: "dockers", value: x }, { question: "clerks", value: y })).toMatchObject(
          [{ outcome: "adds-up" }],
        );
      }),
    );
  });
});

describe("fitsOf", () => {
  it("offers what, counted with the lower figure, makes the higher", () => {
    const { total, parts } = compared(
      { value: "21" },
      { document: "b", value: "23" },
      { document: "b", question: "clerks", value: "2" },
      { document: "a", question: "dockers", value: "15" },
    );
    const fits = fitsOf(total, parts).map(({ lower, higher, addends }) => [
      lower.claim.value,
      higher.claim.value,
      addends.map(({ read }) => read.claim.value),
    ]);
    expect(fits).toEqual([["21", "23", ["2"]]]);
  });

  it("offers nothing that fits everything, and nothing that the gate keeps apart", () => {
    const unbounded = compared({ value: "9" }, { document: "b", value: ">=19" }, { question: "clerks", value: "15" });
    expect(fitsOf(unbounded.total, unbounded.parts)).toEqual([]);
    const later = compared(
      { value: "9", asOf: "2020" },
      { document: "b", value: "11", asOf: "2020" },
      { question: "clerks", value: "2", asOf: "2021" },
    );
    expect(fitsOf(later.total, later.parts)).toEqual([]);
  });
});
