import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { VERDICTS } from "./comparison.ts";
import { OUTLET_TYPES } from "./document.ts";
import { LENS_PARAMETERS } from "./lens.ts";
import { ANSWER_TYPES } from "./question.ts";
import { aDocument, anEvent, anOutlet, aQuestion } from "./testing/factories.ts";
import { anyLens } from "./testing/lenses.ts";
import { DENSITIES, queryOf, readView, SORTS, type View, WHOLE_VIEW, withoutLens, writeView } from "./view.ts";

const dossier = {
  documents: ["a", "b", "c"].map((id) => aDocument({ id })),
  events: ["shooting", "vote"].map((id) => anEvent({ id })),
  questions: ["killed", "turnout"].map((id) => aQuestion({ id })),
  outlets: ["North", "South, and its islands", null].map((camp) => anOutlet({ id: `of-${camp}`, camp })),
};

const anyView: fc.Arbitrary<View> = fc
  .tuple(
    anyLens(["North", "South, and its islands"]),
    fc.record({
      documents: fc.subarray(["a", "b", "c"]),
      outletTypes: fc.subarray([...OUTLET_TYPES]),
      events: fc.subarray(["shooting", "vote"]),
      answers: fc.subarray([...ANSWER_TYPES]),
      verdicts: fc.subarray([...VERDICTS]),
      words: fc.string({ unit: "grapheme", maxLength: 30 }).map((words) => words.trim()),
      sort: fc.constantFrom(...SORTS),
      density: fc.constantFrom(...DENSITIES),
    }),
  )
  .map(([lens, view]) => ({ ...lens, ...view }))
  .chain((view) => fc.constantFrom(view, { ...view, questions: ["turnout"] }));

describe("a view in the address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView(writeView(view), dossier)).toEqual({ view, ignored: [] });
        expect(readView(new URLSearchParams(queryOf(view)), dossier).view).toEqual(view);
      }),
    );
  });

  it("loses its lens and nothing else of it where the lens is taken off", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const lens = new Set<string>(LENS_PARAMETERS);
        const left = [...writeView(view)].filter(([parameter]) => !lens.has(parameter));
        expect([...writeView(withoutLens(view))]).toEqual(left);
      }),
    );
  });

  it("is empty when nothing is chosen", () => {
    expect(queryOf(WHOLE_VIEW)).toBe("");
    expect(queryOf({ ...WHOLE_VIEW, documents: ["a", "b"], verdicts: ["contradict"] })).toBe(
      "?document=a,b&verdict=contradict",
    );
  });

  it("leaves out part by part what makes no sense, and names it", () => {
    const { view, ignored } = readView(
      new URLSearchParams("document=a,zz&verdict=contradct&sort=event,date&sort=date&colour=red&words=%20x%20"),
      dossier,
    );
    expect(view).toEqual({ ...WHOLE_VIEW, documents: ["a"], words: "x", sort: "date" });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "document=zz",
      "verdict=contradct",
      "sort=event,date",
      "colour=red",
    ]);
  });

  it("reads words that are cut at a space as what it then writes", () => {
    const { view } = readView(new URLSearchParams({ words: `a${" ".repeat(300)}b` }), dossier);
    expect(readView(writeView(view), dossier).view).toEqual(view);
  });

  it.each([
    ["words=a&words=b", "a", [["b", "Only the first is read."]]],
    ["tolerance=5%25&tolerance=9%25", "", [["9%", "Only the first is read."]]],
    [
      "tolerance=x&tolerance=5%25&tolerance=9%25",
      "",
      [
        ["x", undefined],
        ["9%", "Only the first that makes sense is read."],
      ],
    ],
    [
      `words=${"a".repeat(199)}%F0%9F%98%80 end`,
      "a".repeat(199),
      [["😀 end", "Only the first 200 characters are read."]],
    ],
    ["words=%00", "", [["\0", "Nothing in it can be seen."]]],
    ["words=%20&words=", "", [["", "Nothing in it can be seen."]]],
    ["words=a%00b%E2%80%AEc", "a b c", [["\0", "Characters that nobody sees are left out."]]],
  ])("reads of %s what it can, and says what it did not", (query, words, told) => {
    const { view, ignored } = readView(new URLSearchParams(query), dossier);
    expect(view.words).toBe(words);
    expect(ignored.map(({ value, why }) => [value, why])).toEqual(told);
    expect(readView(writeView(view), dossier)).toEqual({ view, ignored: [] });
  });

  it("never fails, whatever the address", () => {
    fc.assert(fc.property(fc.webQueryParameters(), (query) => void readView(new URLSearchParams(query), dossier)));
  });
});
