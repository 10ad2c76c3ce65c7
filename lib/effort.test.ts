import { expect, test } from "vitest";

import { effortOf, MOST_EFFORT } from "./effort.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { WHOLE_VIEW } from "./view.ts";

const documents = Array.from({ length: 17 }, (_, place) => aDocument({ id: `d${place}` }));

/** What it takes where these are the values that documents give, one after another. */
function effort(values: readonly string[], view = WHOLE_VIEW): number {
  const claims = values.map((value, place) => aClaim({ id: `c${place}`, document: `d${place % 17}`, value }));
  return effortOf(aDossier({ questions: [aQuestion({})], documents, claims }), view);
}

test("what differs is compared two by two, and what says the same once", () => {
  const distinct = Array.from({ length: 17 }, (_, place) => String(place));
  expect(effort(distinct)).toBe(136);
  expect(effort(distinct.map(() => "5"))).toBe(17);
  expect(effort(distinct.map((_, place) => String(place % 2)))).toBe(1 + Math.round(135 / 8));
});

test("claims of one document that makes several count each", () => {
  const many = Array.from({ length: 34 }, () => "5");
  expect(effort(many)).toBe((34 * 33) / 2);
  expect(effort(many, { ...WHOLE_VIEW, documents: ["d0", "d1"] })).toBe(6);
});

/** Documents that answer as many questions, each with so many different answers. */
function full(documents: number, questions: number, answers: number): number {
  const claims = Array.from({ length: documents * questions }, (_, place) =>
    aClaim({
      id: `c${place}`,
      document: `d${place % documents}`,
      question: `q${Math.floor(place / documents)}`,
      value: String((place * 7) % answers),
    }),
  );
  const asked = Array.from({ length: questions }, (_, place) => aQuestion({ id: `q${place}` }));
  const read = Array.from({ length: documents }, (_, place) => aDocument({ id: `d${place}` }));
  return effortOf(aDossier({ questions: asked, documents: read, claims }), WHOLE_VIEW);
}

test("200 documents that answer 200 questions in twenty ways are compared at once, in 200 ways they are not", () => {
  expect(full(200, 200, 20)).toBeLessThan(MOST_EFFORT);
  expect(full(200, 60, 199)).toBeGreaterThan(MOST_EFFORT);
  expect(full(500, 1, 500)).toBeLessThan(MOST_EFFORT);
});
