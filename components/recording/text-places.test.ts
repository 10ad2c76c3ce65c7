import fc from "fast-check";
import { expect, test } from "vitest";

import { paragraphsIn } from "./text-places.ts";

const texts = fc
  .array(fc.constantFrom("a", "b ", " ", "\n", "\n \n", "é", "👩‍🚒", "ی\u200c", "\t"), { maxLength: 200 })
  .map((parts) => parts.join(""));

test("each paragraph stands where it says, and no words are left out", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const paragraphs = paragraphsIn(text);
      for (const { from, text: own } of paragraphs) expect(text.slice(from, from + own.length)).toBe(own);
      const drawn = paragraphs.map((one) => one.text).join("");
      expect(drawn.replace(/\s+/gu, "")).toBe(text.replace(/\s+/gu, ""));
    }),
  );
});

test("a blank line parts two paragraphs, a line's end does not", () => {
  expect(paragraphsIn("\none\ntwo\n \n\n  three\n")).toEqual([
    { from: 1, text: "one\ntwo" },
    { from: 14, text: "three" },
  ]);
});
