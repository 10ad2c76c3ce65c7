import fc from "fast-check";
import { expect, it, test } from "vitest";

import { readWindow } from "./read-window.ts";
import { partOfWindow, writeWindow } from "./time-window.ts";

const whole = { from: 0, to: 20_000 };
const read = (query: string) => readWindow(new URLSearchParams(query), whole);
const place = fc.double({ min: 0, max: 1, noNaN: true });

it("reads back every window that is written", () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const window = partOfWindow(whole, whole, one, other);
      expect(read(writeWindow(window))).toEqual({ window, ignored: [] });
    }),
  );
});

it("shows something whatever an address holds", () => {
  const parts = fc.array(fc.tuple(fc.constantFrom("from", "to", "zoom"), fc.string()));
  fc.assert(
    fc.property(parts, (given) => {
      const { window } = readWindow(new URLSearchParams(given), whole);
      expect(window.from).toBeGreaterThanOrEqual(whole.from);
      expect(window.to).toBeLessThanOrEqual(whole.to);
      expect(window.to).toBeGreaterThan(window.from);
    }),
  );
});

test("a year is all of its days", () => {
  expect(writeWindow(read("from=2020&to=2020").window)).toBe("?from=2020-01-01&to=2020-12-31");
});

test.each(["from=soon", "to=1900", "from=2099", "from=2020&from=2021", "from=2021&to=2020", "size=9"])(
  "%s is named as left out",
  (query) => {
    expect(read(query).ignored).toHaveLength(1);
  },
);

test("what is usual is shown where no day is asked for, or none that makes sense", () => {
  const usual = { from: 100, to: 900 };
  const shown = (query: string) => readWindow(new URLSearchParams(query), whole, usual).window;
  expect(["", "from=soon", "from=2021&to=2020"].map(shown)).toEqual([usual, usual, usual]);
  expect(shown("to=1990").from).toBe(whole.from);
});
