import { describe, expect, it } from "vitest";

import { balanceText, cutText, inDirection, oneLineOf, type Type, wrapText } from "./fit-text.ts";

const TYPE: Type = { family: "sans", weight: 400, size: 20 };

describe("oneLineOf", () => {
  it("keeps words and lets go what no picture can carry", () => {
    expect(oneLineOf("  two\r\n\tlines\u0000 \u202eand\u202c a\ufffe \ud800")).toBe("two lines and a \ufffd");
    expect(oneLineOf("می\u200cخواهم")).toBe("می\u200cخواهم");
    expect(oneLineOf(`x${"\u0332".repeat(50)}y`)).toBe("x\u0332\u0332y");
  });
});

describe("cutText", () => {
  it("leaves what fits, and cuts the rest at a word where one ends nearby", () => {
    expect(cutText("short", TYPE, 100)).toBe("short");
    expect(cutText("some words that do not fit", TYPE, 150)).toBe("some words…");
    expect(cutText("Donaudampfschifffahrtsgesellschaft", TYPE, 150)).toMatch(/^Donaudampf\p{L}*…$/u);
  });
});

describe("wrapText", () => {
  it("breaks between words, words that fill a line within, and cuts what is left", () => {
    expect(wrapText("one two three four", TYPE, 100, 3)).toEqual(["one two", "three four"]);
    expect(wrapText("one two three four five six", TYPE, 100, 2)).toEqual(["one two", "three…"]);
    expect(wrapText("x".repeat(30), TYPE, 100, 5).join("")).toBe("x".repeat(30));
    expect(wrapText("", TYPE, 100, 2)).toEqual([]);
  });
});

describe("balanceText", () => {
  it("makes lines as even as they can be", () => {
    expect(balanceText("one two three four five", TYPE, 190, 2)).toEqual(["one two three", "four five"]);
  });
});

describe("inDirection", () => {
  it("turns what begins from right to left", () => {
    expect(inDirection("باکو: Baku")).toBe("\u202bباکو: Baku\u202c");
    expect(inDirection("Baku: باکو")).toBe("Baku: باکو");
  });
});
