import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { krippendorffAlpha, type Unit } from "./agreement.ts";

/** Rows of coders, `-` missing, to units. */
function unitsOf(table: string): readonly Unit[] {
  const coders = table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  return (coders[0] ?? []).map((_, unit) =>
    coders
      .map((coder) => coder[unit] ?? "-")
      .filter((value) => value !== "-")
      .map(Number),
  );
}

const FOUR_CODERS = unitsOf(`
  1 2 3 3 2 1 4 1 2 - - -
  1 2 3 3 2 2 4 1 2 5 - 3
  - 3 3 3 2 3 4 2 2 5 1 -
  1 2 3 3 2 4 4 1 2 5 1 -`);

const THREE_CODERS = unitsOf(`
  - - - - - 3 4 1 2 1 1 3 3 - 3
  1 - 2 1 3 3 4 3 - - - - - - -
  - - 2 1 3 4 4 - 2 1 1 3 3 - 4`);

describe("krippendorffAlpha", () => {
  it.each([
    ["nominal", FOUR_CODERS, 0.743],
    ["interval", FOUR_CODERS, 0.849],
    ["ratio", FOUR_CODERS, 0.797],
    ["nominal", THREE_CODERS, 0.691],
    ["interval", THREE_CODERS, 0.811],
  ] as const)("gives the published %s alpha", (metric, units, published) => {
    expect(krippendorffAlpha(metric, units).alpha).toBeCloseTo(published, 3);
  });

  it("says how many units and values entered", () => {
    expect(krippendorffAlpha("nominal", THREE_CODERS)).toMatchObject({ questions: 12, values: 26, undefined: null });
    expect(krippendorffAlpha("nominal", FOUR_CODERS)).toMatchObject({ questions: 11, values: 40, undefined: null });
  });

  it("is not defined where nothing can be paired, or nothing varies, and says which", () => {
    expect(krippendorffAlpha("nominal", [[1], [2], []])).toEqual({
      alpha: null,
      questions: 0,
      values: 0,
      undefined: "too-few-values",
    });
    expect(
      krippendorffAlpha("ratio", [
        [3, 3],
        [3, 3, 3],
      ]),
    ).toEqual({ alpha: null, questions: 2, values: 5, undefined: "no-variation" });
  });

  it("takes two zeros as equal by ratio", () => {
    expect(
      krippendorffAlpha("ratio", [
        [0, 0],
        [4, 4],
      ]).alpha,
    ).toBe(1);
  });

  const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }), { maxLength: 12 });
  it("is at most 1, and does not depend on the order of units or coders", () => {
    fc.assert(
      fc.property(units, fc.constantFrom("nominal", "interval", "ratio"), (given, metric) => {
        const { alpha } = krippendorffAlpha(metric, given);
        const turned = krippendorffAlpha(metric, given.map((unit) => unit.toReversed()).toReversed()).alpha;
        if (alpha === null) expect(turned).toBeNull();
        else {
          expect(alpha).toBeLessThanOrEqual(1);
          expect(turned).toBeCloseTo(alpha, 10);
        }
      }),
    );
  });
});
