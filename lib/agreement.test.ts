import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { agreementOf, agreementOfType, documentPairs, groupPairs, krippendorffAlpha, type Unit } from "./agreement.ts";
import type { Claim } from "./claim.ts";
import { compareDossier } from "./comparison.ts";
import type { Question } from "./question.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";

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

describe("agreementOf", () => {
  const documents = ["a", "b", "c"];

  function agree(questions: readonly Partial<Question>[], claims: readonly Partial<Claim>[]) {
    const dossier = aDossier({
      questions: questions.map(aQuestion),
      claims: claims.map((claim, index) => aClaim({ id: `claim-${index}`, ...claim })),
      documents: documents.map((id) => aDocument({ id })),
    });
    return agreementOf(documents, compareDossier(dossier));
  }

  const options = ["yes", "no"].map((id) => ({ id, label: id }));
  const asked = ["one", "two"].map((id) => ({ id, answer: "category", unit: null, options }) as const);
  const says = (question: string, document: string, value: string) => ({ question, document, value });

  it("counts how every two documents stand, those that share no question too", () => {
    const { pairs } = agree(
      [{}, { id: "hurt" }],
      [says("killed", "a", "9"), says("killed", "b", "9"), says("hurt", "a", ">9"), says("hurt", "b", "4")],
    );
    const none = { questions: 0, same: 0, compatible: 0, disjoint: 0, incomparable: 0 };
    expect(pairs).toEqual([
      { a: "a", b: "b", questions: 2, same: 1, compatible: 0, disjoint: 1, incomparable: 0 },
      { a: "a", b: "c", ...none },
      { a: "b", b: "c", ...none },
    ]);
  });

  it("takes the same option as the same value on every question, and others as others", () => {
    const { alpha } = agree(asked, [
      says("one", "a", "yes"),
      says("one", "b", "yes"),
      says("two", "a", "no"),
      says("two", "b", "no"),
    ]);
    expect(alpha.nominal).toEqual({ alpha: 1, questions: 2, values: 4, undefined: null });
    const same = agree(asked, [
      says("one", "a", "yes"),
      says("one", "b", "yes"),
      says("two", "a", "yes"),
      says("two", "b", "yes"),
    ]);
    expect(same.alpha.nominal.undefined).toBe("no-variation");
  });

  it("takes midpoints, and leaves out what is unbounded or below zero on a ratio scale", () => {
    const { table, alpha } = agree(
      [{ negative: true }, { id: "hurt" }],
      [
        says("killed", "a", "-12"),
        says("killed", "b", "12"),
        says("hurt", "a", "10..20"),
        says("hurt", "b", ">5"),
        says("hurt", "c", "15"),
      ],
    );
    expect(table.ratio.map(({ values }) => values.map(({ document, label }) => `${document} ${label}`))).toEqual([
      ["b 12"],
      ["a 15", "c 15"],
    ]);
    expect(alpha.ratio).toMatchObject({ questions: 1, values: 2, undefined: "no-variation" });
  });
});

describe("agreementOfType", () => {
  it("keeps names out of the alpha of listed facts, which share a metric", () => {
    const options = ["left", "port"].map((id) => ({ id, label: id }));
    const questions = [
      aQuestion({ id: "where", answer: "category", unit: null, options }),
      aQuestion({ id: "name", answer: "term", unit: null, concept: "event" }),
    ];
    const comparisons = compareDossier(
      aDossier({
        documents: [aDocument({ id: "a" }), aDocument({ id: "b" })],
        questions,
        claims: [
          aClaim({ id: "1", question: "where", document: "a", value: "left" }),
          aClaim({ id: "2", question: "where", document: "b", value: "port" }),
          aClaim({ id: "3", question: "name", document: "a", value: "massacre" }),
          aClaim({ id: "4", question: "name", document: "b", value: "incident" }),
        ],
      }),
    );
    const { alpha, table } = agreementOfType("category", comparisons);
    expect(alpha).toMatchObject({ questions: 1, values: 2 });
    expect(table.map(({ question }) => question)).toEqual(["where"]);
  });
});

describe("groupPairs", () => {
  const documents = ["a", "b", "c", "d"];
  const claim = fc.record({ document: fc.constantFrom(...documents), value: fc.constantFrom("5", "6", ">4", "5..6") });
  const given = fc.array(claim, { maxLength: 8 }).map((claims) =>
    documentPairs(
      documents,
      compareDossier(
        aDossier({
          documents: documents.map((id) => aDocument({ id })),
          claims: claims.map((one, place) => aClaim({ ...one, id: `claim-${place}` })),
        }),
      ),
    ),
  );
  const total = (pairs: ReturnType<typeof groupPairs>) => pairs.reduce((sum, { questions }) => sum + questions, 0);

  it("groups of one document each change nothing", () => {
    fc.assert(
      fc.property(given, (pairs) => {
        expect(groupPairs(pairs, new Map())).toEqual(pairs);
      }),
    );
  });

  it("loses nothing but what stands within a group", () => {
    fc.assert(
      fc.property(given, (pairs) => {
        const grouped = groupPairs(pairs, new Map(documents.map((id) => [id, id < "c" ? "one" : "two"])));
        expect(grouped).toHaveLength(1);
        expect(total(grouped)).toBe(total(pairs.filter(({ a, b }) => a < "c" !== b < "c")));
        for (const { questions, same, compatible, disjoint, incomparable } of grouped) {
          expect(same + compatible + disjoint + incomparable).toBe(questions);
        }
      }),
    );
  });
});
