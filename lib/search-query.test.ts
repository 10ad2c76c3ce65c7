import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { asksForSomething, readSearch, type SearchQuery, writeSearch } from "./search-query.ts";

const NOTHING: SearchQuery = { words: [], phrases: [], without: { words: [], phrases: [] }, ranges: [] };
const range = (of: "figures" | "years", from: string | null, to: string | null, open = false) => ({
  of,
  from,
  to,
  open,
});

describe("reading a search", () => {
  it.each<[string, Partial<SearchQuery>]>([
    ["killed in  Baku", { words: ["killed", "in", "Baku"] }],
    ['"were killed" «dans la ville»', { phrases: ["were killed", "dans la ville"] }],
    ["war -peace -“not a word”", { words: ["war"], without: { words: ["peace"], phrases: ["not a word"] } }],
    ["killed >500", { words: ["killed"], ranges: [range("figures", "500", null, true)] }],
    ["> 1,200", { ranges: [range("figures", "1200", null, true)] }],
    ["<=8 ≥2.5", { ranges: [range("figures", null, "8"), range("figures", "2.5", null)] }],
    ["2020..2023", { ranges: [range("years", "2020", "2023")] }],
    ["60..70 ..-5", { ranges: [range("figures", "60", "70"), range("figures", null, "-5")] }],
    ["2020..", { ranges: [range("years", "2020", null)] }],
    ["Nagorno-Karabakh 44-day", { words: ["Nagorno-Karabakh", "44-day"] }],
  ])("%s", (typed, expected) => {
    expect(readSearch(typed)).toEqual({ query: { ...NOTHING, ...expected }, ignored: [], told: [] });
  });

  it.each([
    ["killed 70..60", "70..60", /before it begins/],
    ["killed -", "-", /no word/],
    ['killed ""', '""', /no word in/],
    ["killed -", "-", /no word/],
    ["-peace", "-peace", /what to find/],
    ["\0", "\0", /nobody sees/],
    ["kil\u202eled", "\u202e", /nobody sees/],
    ['killed "', '"', /no word in/],
    ["killed ->5", "->5", /turn it round/],
    [`killed ${"x".repeat(61)}`, `${"x".repeat(40)}…`, /longer than 60/],
    [`${"killed ".repeat(16)}last`, "last", /at most 16/],
    [`${"killed ".repeat(70)}${" ".repeat(100)}`, expect.any(String), /first 500/],
  ])("says what it leaves out: %s", (typed, part, why) => {
    expect(readSearch(typed).ignored).toContainEqual({ part, why: expect.stringMatching(why) });
  });

  it("says of a lone quotation mark one thing", () => {
    expect(readSearch('"')).toMatchObject({
      ignored: [{ part: '"', why: expect.stringMatching(/no word in/) }],
      told: [],
    });
  });

  it.each<[string, string, RegExp, Partial<SearchQuery>]>([
    ['killed "in the', '"in the', /to the end/, { words: ["killed"], phrases: ["in the"] }],
    ["30\u202f000 killed", "30\u202f000", /one figure, 30000/, { words: ["30000", "killed"] }],
    [">1 200 000", "1 200 000", /one figure/, { ranges: [range("figures", "1200000", null, true)] }],
    [">30.000", ">30.000", /decimal point/, { ranges: [range("figures", "30.000", null, true)] }],
    [">abc", ">abc", /figures or years alone/, { words: [">abc"] }],
    ["2020..now", "2020..now", /figures or years alone/, { words: ["2020..now"] }],
    ["massacre OR genocide", "OR", /every word is looked for/, { words: ["massacre", "OR", "genocide"] }],
    ["talks NOT war", "NOT", /minus/, { words: ["talks", "NOT", "war"] }],
  ])("says how it reads what may be meant otherwise: %s", (typed, part, why, expected) => {
    const { query, ignored, told } = readSearch(typed);
    expect(query).toEqual({ ...NOTHING, ...expected });
    expect(ignored).toEqual([]);
    expect(told).toEqual([{ part, why: expect.stringMatching(why) }]);
  });

  it.each(["in 1992 613 people", "version 2.5 300", "12 3456"])(
    "leaves figures apart that are no one figure: %s",
    (typed) => {
      expect(readSearch(typed).query.words.length).toBeGreaterThan(1);
      expect(readSearch(typed).told).toEqual([]);
    },
  );
});

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 700 }),
  fc.string({ unit: fc.constantFrom(..."ab9.-−><=≥\"“»„ ,'\0\ud800\u200c%_\\|&!()*:"), maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        "killed",
        "12",
        "345",
        "30 000",
        '"were',
        'found"',
        "-peace",
        ">500",
        "2020..2023",
        "-",
        '""',
        ">",
        "..",
        "<=",
      ),
    )
    .map((parts) => parts.join(" ")),
);

describe("laws of searches", () => {
  it("never throws, never asks for much, and names at most as many ignored parts", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { query, ignored } = readSearch(typed);
        const { words, phrases, without, ranges } = query;
        expect(
          words.length + phrases.length + ranges.length + without.words.length + without.phrases.length,
        ).toBeLessThanOrEqual(16);
        // Two words for a phrase that is not closed, and three of the whole.
        expect(ignored.length).toBeLessThanOrEqual(20);
        expect([...words, ...phrases].every((word) => !word.includes("\0") && word.isWellFormed())).toBe(true);
      }),
    );
  });

  it("reads again what it writes", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        fc.pre(typed.length < 400);
        const { query } = readSearch(typed);
        expect(readSearch(writeSearch(query)).query).toEqual(query);
      }),
    );
  });

  it("leaves nothing out that is not named: no search comes back empty without a word of why", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { query, ignored } = readSearch(typed);
        expect(asksForSomething(query) || ignored.length > 0 || !/[^\s\p{C}]/u.test(typed)).toBe(true);
      }),
    );
  });

  it.each(["<=1990", ">=1990", "≤1990", "..1990", "-5..1990", "..5"])("writes %s as what is read alike", (typed) => {
    const { query } = readSearch(typed);
    expect(readSearch(writeSearch(query)).query).toEqual(query);
  });
});
