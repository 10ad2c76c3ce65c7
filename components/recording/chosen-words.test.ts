import fc from "fast-check";
import { expect, test } from "vitest";

import { isGraphemeBoundary } from "#lib/text.ts";

import { type ChosenWords, chooseWords, findWords, stepBetween, stretchWords } from "./chosen-words.ts";

const SCRIPTS = ["dead ", "at least", "nineteen", "\n", "e\u0301", "👩‍🚒", "𝔾", "ی\u200c", " ۱۹ ", "’s "];
const texts = fc.array(fc.constantFrom(...SCRIPTS), { maxLength: 30 }).map((parts) => parts.join(""));

test("chosen words stand in the text, cut no grapheme and have no white space around them", () => {
  const given = texts.chain((text) =>
    fc.tuple(fc.constant(text), fc.integer({ min: -5, max: text.length + 5 }), fc.integer({ min: -5, max: 400 })),
  );
  fc.assert(
    fc.property(given, ([text, one, other]) => {
      const chosen = chooseWords(text, one, other);
      expect(chooseWords(text, other, one)).toEqual(chosen);
      if (chosen === null) return;
      const words = wordsOf(text, chosen);
      expect(words).toBe(words.trim());
      expect(words).not.toBe("");
      // White space is trimmed after widening, so an end may stand where space and a mark on it were one cluster.
      if (!/\s/u.test(text)) expect([chosen.from, chosen.to].every((at) => isGraphemeBoundary(text, at))).toBe(true);
    }),
  );
});

test("half a grapheme is widened, what lies outside is drawn in, and nothing is no choice", () => {
  expect(chooseWords("👩‍🚒 here", 2, 3)).toEqual({ from: 0, to: 5 });
  expect(chooseWords("abc", -3, 99)).toEqual({ from: 0, to: 3 });
  expect(chooseWords("a  b", 1, 3)).toBeNull();
  expect(chooseWords("abc", 2, 2)).toBeNull();
});

test("words are stretched and drawn back one by one, and never away", () => {
  const text = "at least nineteen people, he said";
  const nineteen = { from: 9, to: 17 };
  const further = stretchWords(text, nineteen, "to", 1);
  expect(wordsOf(text, further)).toBe("nineteen people");
  expect(wordsOf(text, stretchWords(text, further, "to", 1))).toBe("nineteen people, he");
  expect(stretchWords(text, further, "to", -1)).toEqual(nineteen);
  expect(stretchWords(text, nineteen, "to", -1)).toEqual(nineteen);
  const earlier = stretchWords(text, nineteen, "from", -1);
  expect(wordsOf(text, earlier)).toBe("least nineteen");
  expect(stretchWords(text, earlier, "from", 1)).toEqual(nineteen);
  expect(stretchWords(text, nineteen, "from", 1)).toEqual(nineteen);
});

test("words are found as people type them, each place of them", () => {
  const text = "Nineteen were shot.\nThe “nineteen\nwere” two’s.";
  expect(findWords(text, "nineteen were").map((one) => wordsOf(text, one))).toEqual([
    "Nineteen were",
    "nineteen\nwere",
  ]);
  expect(findWords(text, "two's").map((one) => wordsOf(text, one))).toEqual(["two’s"]);
  expect(findWords(text, '"nineteen')).toHaveLength(1);
  expect(findWords("a+b (c) [d] e-f $", "(c) [d]")).toHaveLength(1);
  expect(findWords(text, "  ")).toEqual([]);
});

test("whatever is sought, what is found is like it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, sought) => {
      for (const one of findWords(text, sought)) expect(wordsOf(text, one)).not.toBe("");
    }),
  );
});

test("one steps from place to place, around the end", () => {
  const places = [at(2), at(7), at(9)];
  expect(stepBetween(places, null, 1)).toEqual(at(2));
  expect(stepBetween(places, 2, 1)).toEqual(at(7));
  expect(stepBetween(places, 9, 1)).toEqual(at(2));
  expect(stepBetween(places, 2, -1)).toEqual(at(9));
  expect(stepBetween([], 2, -1)).toBeNull();
});

function at(from: number): ChosenWords {
  return { from, to: from + 1 };
}

function wordsOf(text: string, { from, to }: ChosenWords): string {
  return text.slice(from, to);
}
