import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Codebook, foldTerm } from "./codebook.ts";
import { findMentions, MENTION_KINDS, type Mention } from "./mention.ts";
import { lengthOf, sliceText } from "./text.ts";
import { readDate } from "./value/date.ts";
import { readQuantity } from "./value/quantity.ts";
import { readTerms } from "./value/term.ts";

const CODEBOOK: Codebook = {
  concepts: [],
  terms: [{ concept: "war", term: "44-day war", variants: ["war", "wars of May"], connotation: null }],
};
const TENTH = { text: "0.1", near: 0.1, short: true };

function mentionsOf(text: string): readonly Mention[] {
  return findMentions(text, { published: "2024-02-29", codebook: CODEBOOK });
}

const WORDS =
  "more than over at least up to about some nearly between and or from the of a an half dozen dozens tens hundreds thousands million hundred thousand two three twenty thirty-five eight first second ninth 29th 7 14 31 60 1992 2024 2026 1,275 6.5 0 007 30,000 1990s % percent per cent $ € USD km2 hectares tonnes -day days years year-old years old aged decades July May March February Feb. 25-26 12-14 , . ; : - – ( ) \" “ ” ' since until before mid- early late the end of this year last week yesterday Monday people children war 44-day wars of May no. Article 5 tel COP COVID-19 so-called said according to Lena Orff l992 | I l 🌊 \n \n\n".split(
    " ",
  );
/** Text that holds much of what the rules look for, in no order. */
const dense = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", " ", "\n", "", "-")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));
const texts = fc.oneof({ weight: 4, arbitrary: dense }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) });

function isRead({ kind, value, unit, concept }: Mention): boolean {
  switch (kind) {
    case "date":
    case "date-range":
      return readDate(value).ok;
    case "term":
      return concept === "war" && readTerms(value, new Map(), false).ok;
    default:
      return readQuantity(value, { unit, approximation: TENTH, negative: unit === "°C" }).ok;
  }
}

function isTerm({ kind }: Mention): boolean {
  return kind === "term";
}

describe("laws of mentions, of any text", () => {
  it("their offsets lie in it, and their words are its words", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, exact, kind } of mentionsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(lengthOf(text));
          expect(exact).not.toBe("");
          expect(sliceText(text, start, end)).toBe(exact);
          expect(MENTION_KINDS).toContain(kind);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("figures and dates overlap none of themselves, nor do terms", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = mentionsOf(text);
        for (const family of [found.filter(isTerm), found.filter((mention) => !isTerm(mention))]) {
          for (const [index, { start }] of family.entries())
            expect(start).toBeGreaterThanOrEqual(family[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("the core reads back every value", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const mention of mentionsOf(text)) expect(isRead(mention), JSON.stringify(mention)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("plain words around it move them and change nothing else", () => {
    const plain = fc.constantFrom("They went home.", "It rained 🌊 again.", "Nobody knew why.");
    fc.assert(
      fc.property(dense, plain, plain, (text, before, after) => {
        const whole = `${before}\n\n${text}\n\n${after}`;
        const moved = lengthOf(before) + 2;
        expect(mentionsOf(whole)).toEqual(
          mentionsOf(text).map((mention) => ({ ...mention, start: mention.start + moved, end: mention.end + moved })),
        );
      }),
      { numRuns: 1000, examples: [["6.5) ", "They went home.", "They went home."]] },
    );
  });

  // A rule that looks back or ahead without a limit would take many minutes here.
  it.each([
    ..."1 |\n.,-+$\"“'(lI",
    "1 ",
    "a-\n",
    "tel 1 ",
    "two hundred and ",
    "thousand ",
    "July 12-",
    "no. 1, ",
    "123 ",
    "“said ",
  ])("many thousand characters of %j are read", (piece) => {
    const found = mentionsOf(piece.repeat(200_000 / piece.length));
    expect(found.every(({ start, end }) => start < end)).toBe(true);
  });
});

it.each([
  ["digits that end in no word", `${"1".repeat(100_000)}|`],
  ["spaces within a term", `x${" ".repeat(100_000)}x`],
])("%s take no more time than others", (_, text) => {
  // With the square of their number they would take longer than any test may.
  expect(foldTerm(text)).not.toBe("");
  expect(findMentions(text, { published: null, codebook: { concepts: [], terms: [] } })).toBeDefined();
});
