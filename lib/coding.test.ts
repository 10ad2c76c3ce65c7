import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { codingExtremes, codingOf, reachOf } from "./coding.ts";
import { compareDossier } from "./comparison.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "./testing/factories.ts";

const DOCUMENTS = ["a", "b", "c"];

/** Three documents; `killed` on the shooting, `hurt` on the fire. */
function compareThree(claims: readonly Parameters<typeof aClaim>[0][], silent: readonly string[] = []) {
  return compareDossier(
    aDossier({
      documents: DOCUMENTS.map((id) => aDocument({ id })),
      events: [anEvent(), anEvent({ id: "fire" })],
      questions: [aQuestion(), aQuestion({ id: "hurt", event: "fire" })],
      claims: claims.map((claim, place) => aClaim({ id: `claim-${place}`, ...claim })),
      silences: silent.map((document) => ({ question: "killed", document, state: "silent", note: null })),
    }),
  );
}

describe("codingOf", () => {
  it("counts claims against the words held, and what is answered, looked for and answered by nobody else", () => {
    const comparisons = compareThree(
      [{ document: "a" }, { document: "a", value: "620" }, { document: "a", question: "hurt" }, { document: "b" }],
      ["c"],
    );
    const [a, b, c] = codingOf(DOCUMENTS, comparisons, new Map([["a", 1500]]));
    expect(a).toEqual({
      document: "a",
      claims: 3,
      words: 1500,
      perThousand: 2,
      answered: 2,
      predates: 0,
      notCoded: 0,
      alone: 1,
      questions: 2,
    });
    expect(b).toMatchObject({ words: null, perThousand: null, answered: 1, notCoded: 1, alone: 0 });
    expect(c).toMatchObject({ claims: 0, answered: 0, notCoded: 1 });
  });

  it("has no rate for a text without words, and nothing for no question", () => {
    expect(codingOf(["a"], [], new Map([["a", 0]]))).toMatchObject([{ perThousand: null, questions: 0 }]);
  });

  it("counts every claim once, and no question twice", () => {
    const claim = fc.record({
      document: fc.constantFrom(...DOCUMENTS),
      question: fc.constantFrom("killed", "hurt"),
      value: fc.constantFrom("1", "2"),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), fc.subarray(DOCUMENTS), (claims, silent) => {
        const codings = codingOf(DOCUMENTS, compareThree(claims, silent), new Map());
        expect(codings.reduce((sum, coding) => sum + coding.claims, 0)).toBe(claims.length);
        for (const { document, alone, answered, notCoded, questions } of codings) {
          expect(answered + notCoded).toBeLessThanOrEqual(questions);
          if (!silent.includes(document)) expect(answered + notCoded).toBe(questions);
          expect(alone).toBeLessThanOrEqual(answered);
        }
      }),
    );
  });
});

describe("codingExtremes", () => {
  it("names the least and the most closely read, and needs two", () => {
    const comparisons = compareThree([{ document: "a" }, { document: "b" }]);
    const words = new Map([
      ["a", 100],
      ["b", 1000],
    ]);
    expect(codingExtremes(codingOf(DOCUMENTS, comparisons, words))).toMatchObject({
      least: { document: "b" },
      most: { document: "a" },
    });
    expect(codingExtremes(codingOf(["a"], comparisons, words))).toBeNull();
  });
});

describe("reachOf", () => {
  it("counts a question once for an outlet of which two documents answer it", () => {
    const comparisons = compareThree([{ document: "a" }, { document: "b" }, { document: "c", question: "hurt" }]);
    const groups = new Map([
      ["a", "courier"],
      ["b", "courier"],
      ["c", "herald"],
    ]);
    expect(reachOf(comparisons, groups)).toEqual([
      { event: "shooting", questions: 1, answered: new Map([["courier", 1]]) },
      { event: "fire", questions: 1, answered: new Map([["herald", 1]]) },
    ]);
  });
});
