import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { describePassage, locatePassage, type Passage } from "./passage.ts";
import { lengthOf, sliceText } from "./text.ts";

const TEXT = "By noon 613 people, 63 of them children, had been counted.\nBy night 613 people had a name.";

function passage(exact: string, given: Partial<Passage> = {}): Passage {
  return { exact, prefix: "", suffix: "", start: null, end: null, ...given };
}

describe("describePassage", () => {
  it("gives 32 graphemes of context and offsets in code points", () => {
    expect(describePassage("👩‍👧 saw 9 people", 8, 9)).toEqual({
      exact: "9",
      prefix: "👩‍👧 saw ",
      suffix: " people",
      start: 8,
      end: 9,
    });
    const { prefix, suffix } = describePassage("x".repeat(100), 50, 51);
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });

  it("widens an end that would cut a cluster", () => {
    expect(describePassage("e\u0301", 1, 2)).toMatchObject({ exact: "e\u0301", start: 0, end: 2 });
  });

  it.each([
    ["Azerbaijani", "Xankəndi şəhəri"],
    ["Armenian", "Ստեփանակերտ քաղաքը"],
    ["Persian", "شهر خانکندی می‌گویند"],
    ["Cyrillic", "город Ханкенди"],
    ["emoji", "🧿🧿 a 👩‍👩‍👧‍👦 b"],
  ])("is found again by locatePassage in %s", (_, text) => {
    const { start, end, ...rest } = describePassage(text, 2, 6);
    expect(locatePassage(text, { ...rest, start, end })).toEqual({ kind: "exact", start, end });
  });

  it("is always found again, at its own place", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
        fc.nat(79),
        fc.integer({ min: 1, max: 20 }),
        (text, from, length) => {
          const start = from % lengthOf(text);
          const described = describePassage(text, start, Math.min(start + length, lengthOf(text)));
          expect(locatePassage(text, described)).toEqual({ kind: "exact", start: described.start, end: described.end });
          expect(sliceText(text, described.start ?? 0, described.end ?? 0)).toBe(described.exact);
        },
      ),
    );
  });
});

describe("locatePassage", () => {
  it("finds words without offsets where they fit in one place", () => {
    expect(locatePassage(TEXT, passage("63 of them"))).toEqual({ kind: "exact", start: 20, end: 30 });
    expect(locatePassage(TEXT, passage("613 people", { prefix: "night " }))).toEqual({
      kind: "exact",
      start: 68,
      end: 78,
    });
  });

  it("does not choose between several places", () => {
    expect(locatePassage(TEXT, passage("613 people"))).toEqual({ kind: "lost", places: 2 });
  });

  it("says when the same words stand elsewhere", () => {
    expect(locatePassage(TEXT, passage("63 of them", { start: 0, end: 10 }))).toEqual({
      kind: "moved",
      start: 20,
      end: 30,
    });
  });

  it("does not take the same words at the right place in another context", () => {
    expect(locatePassage(TEXT, passage("613 people", { prefix: "noon ", start: 68, end: 78 }))).toEqual({
      kind: "moved",
      start: 8,
      end: 18,
    });
  });

  it("says that the source changed its words where one digit did", () => {
    const before = describePassage("killing 12 people at the port", 8, 10);
    expect(locatePassage("killing 13 people at the port", before)).toEqual({
      kind: "changed",
      start: 8,
      end: 10,
      found: "13",
    });
    const negated = describePassage("It was proved that the guard was armed that night", 29, 38);
    expect(locatePassage("It was proved that the guard was not armed that night", negated)).toMatchObject({
      kind: "changed",
      found: "was not armed",
    });
  });

  it("gives up where words and context are gone", () => {
    expect(locatePassage(TEXT, passage("nobody", { start: 3, end: 9 }))).toEqual({ kind: "lost", places: 0 });
  });
});
