import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  codePointOf,
  firstGraphemes,
  indexOf,
  isGraphemeBoundary,
  lastGraphemes,
  lengthOf,
  normaliseText,
  offsetsIn,
  sha256,
  sliceText,
  wordsIn,
} from "./text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const anyText = fc.string({ unit: "binary", maxLength: 60 }).filter((text) => text.isWellFormed());

describe("normaliseText", () => {
  it("drops the byte-order mark, turns line ends to LF, composes, and changes nothing else", () => {
    expect(normaliseText(bytes("\ufeffe\u0301a\r\nb\rc  \t\n"))).toEqual({ ok: true, value: "éa\nb\nc  \t\n" });
  });

  it("refuses what is not UTF-8, and null bytes", () => {
    expect(normaliseText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatchObject({
      ok: false,
      fault: { kind: "not-utf-8" },
    });
    expect(normaliseText(new Uint8Array([0xc3]))).toMatchObject({ ok: false, fault: { kind: "not-utf-8" } });
    expect(normaliseText(bytes("a\0b"))).toMatchObject({ ok: false, fault: { kind: "null-byte" } });
  });

  it("changes a normalised text no more", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(bytes(text));
        if (once.ok) expect(normaliseText(bytes(once.value))).toEqual(once);
        else expect(text).toContain("\0");
      }),
    );
  });
});

describe("code points", () => {
  it.each([
    ["Xocalı", 6],
    ["Ստեփանակերտ", 11],
    ["خانکندی", 7],
    ["Ходжалы", 7],
    ["👩‍👧 e\u0301", 6],
  ])("counts %s as %i", (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  it("slice as an array of code points would", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, start, more) => {
        expect(sliceText(text, start, start + more)).toBe([...text].slice(start, start + more).join(""));
      }),
    );
  });

  it("turn to UTF-16 indexes and back", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, at) => {
        const within = Math.min(at, lengthOf(text));
        expect(codePointOf(text, indexOf(text, within))).toBe(within);
      }),
    );
  });
});

describe("graphemes", () => {
  it("are never cut", () => {
    expect(lastGraphemes("ab👩‍👧e\u0301", 2)).toBe("👩‍👧e\u0301");
    expect(firstGraphemes("e\u0301👩‍👧ab", 2)).toBe("e\u0301👩‍👧");
    expect(isGraphemeBoundary("👩‍👧", 2)).toBe(false);
    expect(isGraphemeBoundary("👩‍👧", 0)).toBe(true);
  });

  it("are taken as by a segmenter over the whole text", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, count) => {
        const clusters = [...segmenter.segment(text)].map(({ segment }) => segment);
        expect(firstGraphemes(text, count)).toBe(clusters.slice(0, count).join(""));
        expect(lastGraphemes(text, count)).toBe(clusters.slice(-count).join(""));
      }),
    );
  });
});

it("hashes the UTF-8 bytes", async () => {
  expect(await sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(await sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});

it("counts words as runs without white space", () => {
  expect(wordsIn(" more than\n60  children ")).toBe(4);
  expect(wordsIn("")).toBe(0);
});

it("offsetsIn counts as indexOf and codePointOf do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(40), (text, place) => {
      const offsets = offsetsIn(text);
      expect(offsets.indexOf(place)).toBe(indexOf(text, place));
      const index = indexOf(text, place);
      expect(offsets.codePointOf(index)).toBe(codePointOf(text, index));
    }),
  );
});
