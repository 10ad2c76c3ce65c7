import fc from "fast-check";
import { expect, it, test } from "vitest";

import { dayTicks } from "./day-tick.ts";

/** Days within four thousand years of 1970. */
const stretch = fc.tuple(fc.integer({ min: -1_400_000, max: 1_400_000 }), fc.integer({ min: 1, max: 500_000 }));

it("marks days of the stretch in order, none twice, and not many more than asked for", () => {
  fc.assert(
    fc.property(stretch, fc.integer({ min: 2, max: 10 }), ([from, length], count) => {
      const days = dayTicks(from, from + length, count).map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      expect(days.every((day) => Number.isInteger(day) && day >= from && day <= from + length)).toBe(true);
      expect(days.length).toBeLessThanOrEqual(3 * count + 2);
    }),
  );
});

it("says the year at the first tick, and never leaves a reader in another", () => {
  fc.assert(
    fc.property(stretch, ([from, length]) => {
      let year = "";
      for (const { day, label } of dayTicks(from, from + length, 6)) {
        year = /-?\d+$/u.exec(label)?.[0] ?? year;
        expect(year).toBe(String(new Date(day * 86_400_000).getUTCFullYear()));
      }
    }),
  );
});

const day = (date: string) => Date.parse(date) / 86_400_000;

test.each([
  ["2020-01-01", "2025-01-01", ["2020", "2021", "2022", "2023", "2024", "2025"]],
  ["2020-11-01", "2021-03-01", ["Nov 2020", "Dec", "Jan 2021", "Feb", "Mar"]],
  ["2024-02-27", "2024-03-02", ["27 Feb 2024", "28 Feb", "29 Feb", "1 Mar", "2 Mar"]],
] as const)("from %s to %s the ticks fall as a calendar has them", (from, to, labels) => {
  expect(dayTicks(day(from), day(to), 5).map(({ label }) => label)).toEqual(labels);
});
