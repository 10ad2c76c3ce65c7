import { expect, test } from "vitest";

import { meetsAim, showRatio } from "./measure.ts";
import { readRecorded } from "./recorded.ts";

test("an aim is met from its limit on, and where there is none there is nothing to meet", () => {
  const met = (ratio: number, aim: string) => meetsAim({ name: "", shown: "", ratio, aim });
  expect([met(0.25, ">= 0.25"), met(0.249, ">= 0.25")]).toEqual([true, false]);
  expect([met(1, "<= 1 of 25 KB"), met(1.01, "<= 1 of 25 KB")]).toEqual([true, false]);
  expect(met(Number.NaN, "<= 50 x a bare loop")).toBe(false);
  expect(met(3, "none")).toBeNull();
});

test("a ratio is told by three digits", () => {
  expect([0.123456, 31.26, 1250].map(showRatio)).toEqual(["0.123", "31.3", "1250"]);
});

test("what was recorded is read back from the table", async () => {
  const recorded = await readRecorded();
  expect(Number(recorded.get("matrix page, raw"))).toBeGreaterThan(0);
});
