import fc from "fast-check";
import { expect, it } from "vitest";

import { dossierAt, type QuestionSteps } from "./question-state.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";

const NONE: QuestionSteps = {
  outlet: [],
  document: [],
  event: [],
  concept: [],
  term: [],
  question: [],
  claim: [],
  silence: [],
  adjudication: [],
};
const now = aDossier({ title: "Now" });

it("gives of each thing what the latest revision until then left of it", () => {
  const revisions = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(revisions, fc.integer({ min: 0, max: 21 }), fc.boolean(), (given, asked, isGone) => {
      const sorted = given.toSorted((a, b) => a - b);
      const steps = sorted.map((revision, place) => ({
        id: "a",
        revision,
        state: isGone && place === sorted.length - 1 ? null : aDocument({ id: "a", title: String(revision) }),
      }));
      const [document] = dossierAt(now, { ...NONE, document: steps }, asked).documents;
      const last = sorted.findLast((revision) => revision <= asked);
      const isWithdrawn = isGone && last === sorted.at(-1);
      expect(document?.title).toBe(isWithdrawn || last === undefined ? undefined : String(last));
    }),
  );
});

it("leaves out what is said of a document that had been withdrawn, and keeps what no history holds", () => {
  const then = dossierAt(
    now,
    {
      ...NONE,
      document: [
        { id: "a", revision: 1, state: aDocument({ id: "a" }) },
        { id: "a", revision: 2, state: null },
      ],
      question: [{ id: "killed", revision: 1, state: aQuestion() }],
      claim: [{ id: "one", revision: 1, state: aClaim({ id: "one", document: "a" }) }],
      silence: [
        { id: "killed/b", revision: 1, state: { question: "killed", document: "b", state: "silent", note: null } },
      ],
    },
    2,
  );
  expect([then.title, then.questions.length, then.documents, then.claims, then.silences]).toEqual([
    "Now",
    1,
    [],
    [],
    [],
  ]);
});
