import fc from "fast-check";
import { expect, test } from "vitest";

import { asNewQuestion, idFromWords, type NewQuestion } from "./new-question.ts";

const NONE = new Set<string>();

test("an id is made of the first words, in plain letters", () => {
  expect(idFromWords("How many people died at L’Été’s quay, in all?", NONE, "q")).toBe("how-many-people-died-at-letes");
  expect(idFromWords("چند نفر", NONE, "question")).toBe("question");
});

test("whatever the words, it is an id that is not taken", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.constantFrom("a", "a-2", "q", "q-2", "b")), (words, taken) => {
      const id = idFromWords(words, new Set(taken), "q");
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(taken).not.toContain(id);
    }),
  );
});

test("what was kept of a question comes back as it was typed, and nothing else does", () => {
  const typed: NewQuestion = {
    question: "How many lamps?",
    event: "",
    eventTitle: "The lamps",
    answer: "quantity",
    unit: "lamps",
    options: "",
    function: "problem",
    concept: "",
    conceptLabel: "",
  };
  expect(asNewQuestion(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  for (const kept of [null, "text", { ...typed, unit: null }, { question: "How many lamps?" }])
    expect(asNewQuestion(kept)).toBeNull();
});
