import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { closingOf } from "./closing.ts";
import { compareDossier, type Verdict } from "./comparison.ts";
import type { Question } from "./question.ts";
import { aClaim, aDossier, aQuestion } from "./testing/factories.ts";

const compared = (question: Question, claims: readonly Partial<Parameters<typeof aClaim>[0]>[]) => {
  const dossier = aDossier({
    questions: [question],
    claims: claims.map((claim, place) => aClaim({ ...claim, id: String(place) })),
  });
  const [comparison] = compareDossier(dossier);
  if (comparison === undefined) throw new Error("A dossier of one question is compared once.");
  return comparison;
};

const numbers = (...values: readonly string[]) => values.map((value, place) => ({ document: `d${place}`, value }));

describe("closingOf", () => {
  it("names the gap, and the share of the larger number, rounded up", () => {
    expect(closingOf(compared(aQuestion(), numbers("11", "19")))).toEqual({ absolute: "8", share: "42.2%" });
    expect(closingOf(compared(aQuestion(), numbers("11", ">=19", "12..14")))).toEqual({
      absolute: "8",
      share: "42.2%",
    });
    expect(closingOf(compared(aQuestion(), numbers("9007199254740992", "9007199254740993")))).toEqual({
      absolute: "1",
      share: "0.1%",
    });
  });

  it("counts days for dates, and knows of no share of them", () => {
    const dates = numbers("2024-02-07", "2024-02-10");
    expect(closingOf(compared(aQuestion({ answer: "date", unit: null }), dates))).toEqual({
      absolute: "3",
      share: null,
    });
  });

  it("says nothing where nothing is apart, or where a denial decides", () => {
    expect(closingOf(compared(aQuestion(), numbers("11", "11")))).toBeNull();
    const denied = compared(aQuestion(), [
      { document: "a", value: "11" },
      { document: "b", value: "11", stance: "denies" },
    ]);
    expect(denied.verdict).toBe("contradict");
    expect(closingOf(denied)).toBeNull();
  });

  it("asks for a share where two only touch", () => {
    expect(closingOf(compared(aQuestion(), numbers("60", ">60")))).toEqual({ absolute: null, share: "0.1%" });
  });

  const value = fc.oneof(
    fc.nat(40).map(String),
    fc.nat(40).map((n) => `>${n}`),
    fc.tuple(fc.nat(40), fc.nat(9)).map(([from, more]) => `${from}..${from + more}`),
    fc.nat(400).map((n) => `${n / 10}`),
  );
  const closes = (claims: readonly Partial<Parameters<typeof aClaim>[0]>[], tolerance: string): Verdict =>
    compared(aQuestion({ tolerance }), claims).verdict;

  it("closes it when applied, whatever is claimed", () => {
    const claim = fc.record({ document: fc.constantFrom("a", "b", "c", "d"), value });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
        const closing = closingOf(compared(aQuestion(), claims));
        for (const tolerance of [closing?.absolute, closing?.share]) {
          if (tolerance) expect(closes(claims, tolerance)).not.toBe("contradict");
        }
      }),
    );
  });

  it("is the least that does, where each document makes one claim", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (values) => {
        const claims = numbers(...values);
        const closing = closingOf(compared(aQuestion(), claims));
        if (!closing?.absolute || !closing.share) return;
        const less = Math.round((Number(closing.absolute) - 0.01) * 100) / 100;
        expect(closes(claims, String(less))).toBe("contradict");
        const lower = Math.round((Number(closing.share.slice(0, -1)) - 0.1) * 10) / 10;
        expect(closes(claims, `${lower}%`)).toBe("contradict");
      }),
    );
  });
});
