import { expect, test } from "vitest";

import type { Reason } from "#lib/sheet.ts";

import { writable } from "./listed-reasons.ts";
import { whyNotCompared } from "./not-compared.ts";

const reason: Reason = {
  a: "c-1",
  b: "c-2",
  relation: "disjoint",
  rule: "no-overlap",
  facet: null,
  gap: "1",
  ratio: null,
};

function rowWith(reasons: number) {
  return { reasons: Array.from({ length: reasons }, () => reason) };
}

test("reasons are written out up to a million, and beyond it is said what to do", () => {
  const rows = [rowWith(600_000), rowWith(400_000)];
  expect(writable(rows, "Ask for fewer.")).toBe(rows);
  try {
    writable([...rows, rowWith(1)], "Ask for fewer.");
    expect.unreachable();
  } catch (error) {
    expect(whyNotCompared(error)?.problem).toEqual({
      status: 422,
      kind: "too-large",
      title: "Too large to be written at once",
      detail:
        "This would write out 1,000,001 pairs of claims as reasons, and at most 1,000,000 are written at once. Ask for fewer.",
    });
  }
});
