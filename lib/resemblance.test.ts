import fc from "fast-check";
import { expect, test } from "vitest";

import { NEARLY_EQUAL, resemblance, wordRows } from "./resemblance.ts";

const words = fc.constantFrom("the", "harbour", "burnt", "eight", "boats", "sank", "Քաղաք", "می‌شود");
const texts = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => all.join(" "));

test("a text is wholly like itself, whatever its white space and capitals; resemblance has no direction", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(resemblance(wordRows(a), wordRows(a.toUpperCase().replaceAll(" ", "\n")))).toBe(1);
      const one = resemblance(wordRows(a), wordRows(b));
      expect(one).toBe(resemblance(wordRows(b), wordRows(a)));
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
    }),
  );
});

test("one word changed among many is nearly equal, another order is not", () => {
  const many = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const rows = wordRows(many.join(" "));
  expect(resemblance(rows, wordRows(many.with(30, "other").join(" ")))).toBeGreaterThan(NEARLY_EQUAL);
  expect(resemblance(rows, wordRows(many.toReversed().join(" ")))).toBe(0);
  expect(resemblance(wordRows("..."), wordRows("..."))).toBe(0);
});
