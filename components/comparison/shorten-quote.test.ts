import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { shortenQuote } from "./shorten-quote.ts";

describe("shortenQuote", () => {
  it("leaves a short quote as it is, in one line", () => {
    expect(shortenQuote("at least\n  nineteen people", ">=19", 64)).toBe("at least nineteen people");
  });

  it("cuts around the value", () => {
    const quote = "according to the commission, which met late, 61.4 percent of all voters had come by eight";
    expect(shortenQuote(quote, "61.4", 30)).toBe("…met late, 61.4 percent of all…");
  });

  it("finds a number whose digits the text groups", () => {
    expect(
      shortenQuote("in the end a total of 6,478,623 individuals stood on the list of voters", "6478623", 30),
    ).toContain("6,478,623");
  });

  it("begins at the beginning where the value is not in the words", () => {
    expect(shortenQuote("they were driven out of their homes in the course of a week", "exodus", 20)).toBe(
      "they were driven out…",
    );
  });

  it("never parts a pair, and never shows more than asked for by much", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ maxLength: 5 }), (quote, value) => {
        const cut = shortenQuote(quote, value, 26);
        expect(cut.isWellFormed()).toBe(quote.isWellFormed());
        expect(cut.length).toBeLessThanOrEqual(32);
      }),
    );
  });
});
