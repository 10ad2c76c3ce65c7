import { expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";

import { comparisonJson } from "./comparison-json.ts";

const dossier = aDossier({
  outlets: [anOutlet({ camp: "union" })],
  documents: [aDocument({ id: "a" }), aDocument({ id: "b" }), aDocument({ id: "c", origin: "a" })],
  questions: [aQuestion(), aQuestion({ id: "hurt", facets: ["who"] })],
  claims: [
    aClaim({ id: "a1", document: "a", value: "600" }),
    aClaim({ id: "b1", document: "b", value: "1200" }),
    aClaim({ id: "c1", document: "c", value: "601" }),
    aClaim({ id: "a2", question: "hurt", document: "a", value: "5", scope: { who: "women" } }),
    aClaim({ id: "b2", question: "hurt", document: "b", value: "7", scope: { who: "men" } }),
  ],
});

test("the comparison is printed key for key as interface.md has it", () => {
  const printed = [...comparisonJson(dossier, compareDossier(dossier))].join("");
  const reason = { a: "a1", b: "b1", relation: "disjoint", rule: "no-overlap", gap: "600", ratio: "2" };
  const copy = { a: "a1", b: "c1", relation: "disjoint", rule: "no-overlap", gap: "1", ratio: "1" };
  const expected = {
    questions: [
      {
        id: "killed",
        event: "shooting",
        verdict: "contradict",
        flags: { attributed: [], selfContradiction: [], sameOrigin: true, alteredCopy: [copy] },
        sources: 2,
        origins: 2,
        camps: 1,
        positions: [
          { documents: ["a"], label: "600" },
          { documents: ["b"], label: "1200" },
        ],
        reasons: [reason],
      },
      {
        id: "hurt",
        event: "shooting",
        verdict: "not-comparable",
        flags: { attributed: [], selfContradiction: [], sameOrigin: false, alteredCopy: [] },
        sources: 2,
        origins: 2,
        camps: 1,
        positions: [{ documents: ["a", "b"], label: "5, 7" }],
        reasons: [
          { a: "a2", b: "b2", relation: "incomparable", rule: "different-scope", gap: null, ratio: null, facet: "who" },
        ],
      },
    ],
    agreement: {
      pairs: [
        { a: "a", b: "b", questions: 2, same: 0, compatible: 0, disjoint: 1, incomparable: 1 },
        { a: "a", b: "c", questions: 1, same: 0, compatible: 0, disjoint: 1, incomparable: 0 },
        { a: "b", b: "c", questions: 1, same: 0, compatible: 0, disjoint: 1, incomparable: 0 },
      ],
      alpha: {
        nominal: { alpha: null, questions: 0, values: 0, undefined: "too-few-values" },
        interval: { alpha: null, questions: 0, values: 0, undefined: "too-few-values" },
        ratio: { alpha: expect.any(Number), questions: 2, values: 5, undefined: null },
      },
    },
  };
  expect(JSON.parse(printed)).toEqual(expected);
  const keys = (json: unknown) => JSON.stringify(json).match(/"[a-zA-Z]+":/g);
  expect(keys(JSON.parse(printed))).toEqual(
    keys({
      ...expected,
      agreement: {
        ...expected.agreement,
        alpha: { ...expected.agreement.alpha, ratio: { alpha: 0, questions: 2, values: 5, undefined: null } },
      },
    }),
  );
});

test("a dossier without questions is an empty comparison", () => {
  const empty = aDossier({ questions: [], documents: [] });
  expect(JSON.parse([...comparisonJson(empty, [])].join(""))).toMatchObject({
    questions: [],
    agreement: { pairs: [] },
  });
});
