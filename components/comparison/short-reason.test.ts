import { describe, expect, it } from "vitest";

import type { Reason } from "#lib/sheet.ts";

import { shortReason } from "./short-reason.ts";

const reason = (given: Partial<Reason>): Reason => ({
  a: "a",
  b: "b",
  relation: "disjoint",
  rule: "no-overlap",
  facet: null,
  gap: null,
  ratio: null,
  ...given,
});

describe("shortReason", () => {
  it("gives the widest gap, compared as a decimal, with its ratio", () => {
    const reasons = [reason({ gap: "9" }), reason({ gap: "1023", ratio: "3.9" }), reason({ gap: "100" })];
    expect(shortReason({ answer: "quantity", reasons })).toBe("gap 1,023, ×3.9");
  });

  it("counts dates in days", () => {
    expect(shortReason({ answer: "date", reasons: [reason({ gap: "1" })] })).toBe("gap 1 day");
  });

  it("names each rule once where nothing has a size", () => {
    const reasons = [
      reason({ rule: "different-term" }),
      reason({ rule: "distanced" }),
      reason({ rule: "different-term" }),
    ];
    expect(shortReason({ answer: "term", reasons })).toBe("different terms, one at a distance");
  });

  it("names the facet on which scopes differ", () => {
    expect(
      shortReason({
        answer: "quantity",
        reasons: [reason({ relation: "incomparable", rule: "different-scope", facet: "who" })],
      }),
    ).toBe("different in who");
  });

  it("is empty where nothing decides", () => {
    expect(shortReason({ answer: "quantity", reasons: [] })).toBe("");
  });
});
