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
      new URLSearchParams("document=a,zz&verdict=contradct&sort=event,date&colour=red&words=%20x%20"),
      dossier,
    );
    expect(view).toEqual({ ...WHOLE_VIEW, documents: ["a"], words: "x", sort: "event" });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "document=zz",
      "verdict=contradct",
      "colour=red",
    ]);
  });

  it("reads words that are cut at a space as what it then writes", () => {
    const { view } = readView(new URLSearchParams({ words: `a${" ".repeat(300)}b` }), dossier);
    expect(readView(writeView(view), dossier).view).toEqual(view);
  });

  it("never fails, whatever the address", () => {
    fc.assert(fc.property(fc.webQueryParameters(), (query) => void readView(new URLSearchParams(query), dossier)));
  });
});
