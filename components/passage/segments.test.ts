import fc from "fast-check";
import { expect, test } from "vitest";

import { sliceText } from "#lib/text.ts";

import { type Lit, segmentsOf } from "./segments.ts";

const SCRIPTS = ["a", " ", "\n", "é", "e\u0301", "👩‍🚒", "𝔾", "ی", "\u200c", "۱۹", "<", "&", "ə"];
const texts = fc.array(fc.constantFrom(...SCRIPTS), { maxLength: 40 }).map((parts) => parts.join(""));

/** A text, and the words of some claims in it. */
const litTexts = texts.chain((text) => {
  const length = [...text].length;
  const claim = fc.constantFrom("a", "b", "c", "d");
  const place = fc
    .tuple(claim, fc.nat(length), fc.nat(length))
    .map(([id, one, other]) => at(id, Math.min(one, other), Math.max(one, other)));
  const places = fc.array(place, { maxLength: 8 }).map((all) => all.filter(({ start, end }) => start < end));
  return fc.tuple(fc.constant(text), places);
});

test("the pieces, joined, are the text", () => {
  fc.assert(fc.property(litTexts, ([text, lit]) => joined(segmentsOf(text, lit)) === text));
});

test("the pieces that one claim's words cover, joined, are its words", () => {
  fc.assert(
    fc.property(litTexts, ([text, lit]) => {
      const alone = lit.filter(({ claim }, index) => lit.findIndex((other) => other.claim === claim) === index);
      const segments = segmentsOf(text, alone);
      for (const { claim, start, end } of alone) {
        const own = segments.filter(({ claims }) => claims.includes(claim));
        expect(joined(own)).toBe(sliceText(text, start, end));
        expect(own.map(({ begins }) => begins.includes(claim))).toEqual(own.map((_, index) => index === 0));
        expect(own.map(({ ends }) => ends.includes(claim))).toEqual(own.map((_, index) => index === own.length - 1));
      }
    }),
  );
});

test("nested words: the piece knows all its claims, the shortest first", () => {
  const lit = [at("all", 0, 21), at("number", 8, 21), at("word", 8, 16)];
  expect(segmentsOf("at least nineteen dead", lit).map(({ text, claims }) => [text, claims])).toEqual([
    ["at least", ["all"]],
    [" ninetee", ["word", "number", "all"]],
    ["n dea", ["number", "all"]],
    ["d", []],
  ]);
});

test("words beyond the text are drawn in, and nothing is lit by what lies outside", () => {
  expect(segmentsOf("abc", [at("in", 2, 9), at("out", 5, 9)])).toEqual([
    { start: 0, text: "ab", claims: [], begins: [], ends: [] },
    { start: 2, text: "c", claims: ["in"], begins: ["in"], ends: ["in"] },
  ]);
  expect(segmentsOf("", [at("a", 0, 1)])).toEqual([]);
});

function at(claim: string, start: number, end: number): Lit {
  return { claim, start, end };
}

function joined(segments: readonly { readonly text: string }[]): string {
  return segments.map(({ text }) => text).join("");
}
