import fc from "fast-check";
import { expect, test } from "vitest";

import { describePassage } from "#lib/passage.ts";
import { lengthOf, sliceText } from "#lib/text.ts";

import { knownStretches, type PlacedPassage, paragraphsOf } from "./stretches.ts";

const texts = fc
  .array(fc.constantFrom("a", "b ", "\n", "\n\n", "é", "👩‍🚒", "ی\u200c", "e\u0301"), { maxLength: 300 })
  .map((parts) => parts.join(""));

test("paragraphs, joined, are the text, each where it says", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const paragraphs = paragraphsOf(text);
      expect(paragraphs.map((paragraph) => paragraph.text).join("")).toBe(text);
      for (const { start, text: own } of paragraphs) expect(sliceText(text, start, start + lengthOf(own))).toBe(own);
    }),
  );
});

test("a paragraph ends at a blank line, not at a line's end", () => {
  expect(paragraphsOf("one\ntwo\n \n\n  three\n").map(({ text }) => text)).toEqual(["one\ntwo\n \n\n", "  three\n"]);
  expect(paragraphsOf("")).toEqual([]);
});

test("what is known of a text is what stands there, in order, and holds every passage", () => {
  const given = texts
    .filter((text) => text !== "")
    .chain((text) => {
      const place = fc.tuple(fc.nat(lengthOf(text) - 1), fc.integer({ min: 1, max: 9 }));
      return fc.tuple(fc.constant(text), fc.array(place, { maxLength: 9 }));
    });
  fc.assert(
    fc.property(given, ([text, places]) => {
      const passages = places.map(([start, length]) => placed(text, start, start + length));
      const known = knownStretches(passages);
      for (const { start, text: own } of known) expect(sliceText(text, start, start + lengthOf(own))).toBe(own);
      for (const [index, { start }] of known.entries()) {
        const before = known[index - 1];
        if (before !== undefined) expect(start).toBeGreaterThan(before.start + lengthOf(before.text));
      }
      for (const { start, end } of passages) {
        expect(known.some((one) => one.start <= start && one.start + lengthOf(one.text) >= end)).toBe(true);
      }
    }),
  );
});

test("two passages that tell the same place differently stay apart", () => {
  const passage = (exact: string): PlacedPassage => ({
    exact,
    prefix: "",
    suffix: "",
    start: 5,
    end: 5 + exact.length,
  });
  expect(knownStretches([passage("12 dead"), passage("13 dead")])).toHaveLength(2);
});

function placed(text: string, start: number, end: number): PlacedPassage {
  const passage = describePassage(text, start, Math.min(end, lengthOf(text)));
  return { ...passage, start: passage.start ?? 0, end: passage.end ?? 0 };
}
