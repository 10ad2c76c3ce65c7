import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Claim } from "./claim.ts";
import { type Finding, intercoderAgreement } from "./intercoder.ts";
import type { Question } from "./question.ts";
import { category, term } from "./testing/compare.ts";
import { aClaim, aQuestion } from "./testing/factories.ts";

const codebook = {
  concepts: [{ id: "event", label: "The event", note: null }],
  terms: [{ concept: "event", term: "clash", variants: ["clashes"], connotation: "neutral" }],
} as const;

/** Two coders' findings in document after document: a value, several claims, or null for none. */
function twoCoders(
  question: Question,
  found: readonly (readonly [Partial<Claim>[] | string | null, Partial<Claim>[] | string | null])[],
) {
  const findings = found.flatMap((pair, index): Finding[] =>
    pair.map((given, coder) => ({
      coder: ["first", "second"][coder] ?? "",
      question: question.id,
      document: `d${index}`,
      claims: claimsOf(given).map((claim, number) =>
        aClaim({ ...claim, id: `${coder}-${index}-${number}`, question: question.id, document: `d${index}` }),
      ),
    })),
  );
  return intercoderAgreement([question], codebook, findings);
}

function claimsOf(given: Partial<Claim>[] | string | null): readonly Partial<Claim>[] {
  if (given === null) return [];
  return typeof given === "string" ? [{ value: given }] : given;
}

const verdicts = (agreement: ReturnType<typeof twoCoders>) =>
  agreement.units.map(({ comparison }) => comparison.verdict);

describe("intercoderAgreement", () => {
  const left = aQuestion(category);

  it("compares what coders found in each document as if they were documents", () => {
    const agreement = twoCoders(left, [
      ["left", "left"],
      ["left", "driven-out"],
      ["left", "left|driven-out"],
      ["left", null],
      [null, null],
    ]);
    expect(verdicts(agreement)).toEqual(["agree", "contradict", "compatible", "single-source", "unanswered"]);
  });

  it("measures whether there is an answer apart from what it is", () => {
    const agreement = twoCoders(left, [
      ["left", "left"],
      ["driven-out", "driven-out"],
      ["left", null],
      [null, null],
    ]);
    expect(agreement.values.category).toMatchObject({ alpha: 1, questions: 2 });
    // Pairs 1-1, 1-1, 1-0, 0-0: D_o = 2/8; D_e = 2*5*3/(8*7); alpha = 1 - 14/30.
    expect(agreement.presence.alpha).toBeCloseTo(1 - 14 / 30, 10);
  });

  it("measures by distance where values have one", () => {
    const deaths = aQuestion();
    const near = twoCoders(deaths, [
      ["60", "61"],
      ["600", "600"],
    ]).values.quantity.alpha;
    const far = twoCoders(deaths, [
      ["60", "590"],
      ["600", "600"],
    ]).values.quantity.alpha;
    expect(near).toBeGreaterThan(0.99);
    expect(far).toBeLessThan(0.5);
  });

  it("knows the variants of a term, and a distance put to it", () => {
    const named = aQuestion(term);
    const agreement = twoCoders(named, [
      ["clash", "clashes"],
      [[{ value: "clash" }], [{ value: "clash", distanced: true }]],
    ]);
    expect(verdicts(agreement)).toEqual(["agree", "framed-differently"]);
  });

  it("tells a document's own voice from a speaker's", () => {
    const agreement = twoCoders(left, [
      [[{ value: "left", speaker: "A minister" }], "left"],
      ["driven-out", "driven-out"],
    ]);
    expect(agreement.values.category.alpha).toBe(1);
    expect(agreement.voice).toMatchObject({ questions: 2, values: 4 });
    expect(agreement.voice.alpha).toBeLessThan(1);
  });

  it("leaves out what only one coder looked at", () => {
    const alone: Finding = { coder: "first", question: left.id, document: "d9", claims: [] };
    expect(intercoderAgreement([left], codebook, [alone])).toMatchObject({
      units: [],
      presence: { alpha: null, undefined: "too-few-values" },
    });
  });

  it("does not change with the order of findings", () => {
    const found = fc.constantFrom("left", "driven-out", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(found, found), { minLength: 1 }), (pairs) => {
        const one = twoCoders(left, pairs);
        const other = twoCoders(
          left,
          pairs.map(([a, b]) => [b, a]),
        );
        expect(other.presence).toEqual(one.presence);
        expect(other.values.category.alpha ?? 0).toBeCloseTo(one.values.category.alpha ?? 0, 10);
        expect(verdicts(other)).toEqual(verdicts(one));
      }),
    );
  });

  it("is one where coders find the same, if anything varies", () => {
    const value = fc.constantFrom("left", "driven-out", "port", null);
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const { presence, values: alphas } = twoCoders(
          left,
          values.map((each) => [each, each]),
        );
        expect([1, null]).toContain(presence.alpha);
        expect([1, null]).toContain(alphas.category.alpha);
      }),
    );
  });
});
