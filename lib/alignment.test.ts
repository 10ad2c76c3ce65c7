import fc from "fast-check";
import { expect, it, test } from "vitest";

import { alignQuestions, questionsInText } from "./alignment.ts";
import { aClaim } from "./testing/factories.ts";

const questions = fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 10 });
const documents = fc.array(questions, { maxLength: 4 });

it("gives every question a row, and one only", () => {
  fc.assert(
    fc.property(documents, (all) => {
      expect(alignQuestions(all).toSorted()).toEqual([...new Set(all.flat())].toSorted());
    }),
  );
});

it("keeps the first document's order whole", () => {
  fc.assert(
    fc.property(documents, ([first = [], ...others]) => {
      expect(alignQuestions([first, ...others]).filter((question) => first.includes(question))).toEqual(first);
    }),
  );
});

it("puts what a document is the first to answer behind what it answers before", () => {
  fc.assert(
    fc.property(documents, (all) => {
      const order = alignQuestions(all);
      for (const [place, own] of all.entries()) {
        const earlier = new Set(all.slice(0, place).flat());
        for (const [index, question] of own.entries()) {
          const before = own[index - 1];
          if (before === undefined || earlier.has(question)) continue;
          expect(order.indexOf(before)).toBeLessThan(order.indexOf(question));
        }
      }
    }),
  );
});

test("a text comes to a question where its first words on it stand, and to those without a place last", () => {
  const at = (question: string, start: number | null) =>
    aClaim({
      question,
      passages: [{ exact: "x", prefix: "", suffix: "", start, end: start === null ? null : start + 1 }],
    });
  expect(questionsInText([at("lost", null), at("late", 90), at("early", 80), at("late", 10)])).toEqual([
    "late",
    "early",
    "lost",
  ]);
});
