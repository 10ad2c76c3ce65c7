import fc from "fast-check";
import { expect, it, test } from "vitest";

import { compareTimes, timeOf } from "./event-time.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;

const point = fc
  .tuple(
    fc.integer({ min: 1800, max: 2100 }),
    fc.constantFrom("", "-02", "-02-28", "-12-31"),
    fc.constantFrom("", "~", "?", "%"),
  )
  .map((parts) => parts.join(""));
const edtf = fc.oneof(
  point,
  point.map((from) => `${from}/..`),
  point.map((to) => `../${to}`),
);

it("holds what is meant within what may be", () => {
  fc.assert(
    fc.property(edtf, (written) => {
      const time = timeOf(written);
      expect(time).not.toBeNull();
      if (time === null) return;
      expect(time.earliest ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(time.from ?? Number.NEGATIVE_INFINITY);
      expect(time.latest ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(time.to ?? Number.POSITIVE_INFINITY);
      expect(time.earliest !== time.from || time.latest !== time.to).toBe(/[~%]/.test(written));
    }),
  );
});

it("orders any times in one way", () => {
  const time = fc.option(edtf.map(timeOf), { nil: null });
  fc.assert(
    fc.property(time, time, time, (a, b, c) => {
      expect(compareTimes(a, b)).toBe(-compareTimes(b, a) || 0);
      const [first, second, third] = [a, b, c].toSorted(compareTimes);
      expect(compareTimes(first ?? null, second ?? null)).toBeLessThanOrEqual(0);
      expect(compareTimes(first ?? null, third ?? null)).toBeLessThanOrEqual(0);
    }),
  );
});

test("an approximate year is that year, and may be the one before or after", () => {
  expect(timeOf("1993~")).toEqual({
    from: day("1993-01-01"),
    to: day("1993-12-31"),
    earliest: day("1992-01-01"),
    latest: day("1994-12-31"),
    uncertain: false,
  });
});

test("an open end is open, an uncertain date says so, and what is no date has no time", () => {
  expect(timeOf("2020-11/..")).toMatchObject({ from: day("2020-11-01"), to: null, latest: null });
  expect(timeOf("1992?")?.uncertain).toBe(true);
  expect(timeOf("soon")).toBeNull();
  expect(timeOf(null)).toBeNull();
});
