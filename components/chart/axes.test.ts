import fc from "fast-check";
import { expect, test } from "vitest";

import { type Axis, ticksFit } from "./axis.ts";
import { dayAxis } from "./day-axis.ts";
import { numberAxis } from "./number-axis.ts";
import type { Span } from "./span.ts";

const point = (at: number): Span => ({ from: at, to: at, fromClosed: true, toClosed: true });
const labels = ({ ticks }: Axis) => ticks.map(({ label }) => label);
const DAY_2024_02_07 = 19_760;

test("labels of ticks never overlap and every tick stands inside the frame", () => {
  const number = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { maxLength: 6 });
  const day = fc.array(fc.integer({ min: -9e7, max: 9e7 }), { maxLength: 6 });
  const axes = fc.oneof(
    number.map((ends) => numberAxis(ends.map(point), "%")),
    number.map((ends) => numberAxis(ends.map(Math.abs).map(point), null)),
    day.map((ends) => dayAxis(ends.map(point))),
  );
  fc.assert(
    fc.property(axes, ({ ticks }) => {
      expect(ticksFit(ticks)).toBe(true);
      for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
    }),
  );
});

test("an axis of numbers begins at zero where zero is near, and not where it would hide the difference", () => {
  expect(labels(numberAxis([point(8), point(31)], null))[0]).toBe("0");
  expect(labels(numberAxis([point(92), point(92.12)], null))[0]).not.toBe("0");
});

test("an axis is logarithmic only beyond a thousandfold, and says so", () => {
  expect(numberAxis([point(1), point(1000)], null).note).toBeNull();
  const wide = numberAxis([point(2), point(30_000)], null);
  expect(wide.note).toMatch(/^Log scale/u);
  expect(labels(wide)).toEqual(["1", "100", "10,000"]);
  expect(numberAxis([point(-5), point(1e9)], null).note).toBeNull();
});

test("percentages carry their sign", () => {
  expect(labels(numberAxis([point(58), point(61.4)], "%")).every((label) => label.endsWith(" %"))).toBe(true);
});

test("days, months and years are ticked as the stretch asks for", () => {
  expect(labels(dayAxis([point(DAY_2024_02_07), point(DAY_2024_02_07 + 4)]))[0]).toMatch(/^\d+ Feb 2024$/u);
  expect(labels(dayAxis([point(DAY_2024_02_07), point(DAY_2024_02_07 + 150)]))[0]).toMatch(/^[A-Z][a-z]{2} 20\d\d$/u);
  expect(labels(dayAxis([point(0), point(DAY_2024_02_07)])).every((label) => /^\d{4}$/u.test(label))).toBe(true);
});

test("a chart without any bound still has a frame", () => {
  const nowhere = { from: null, to: null, fromClosed: false, toClosed: false };
  expect(numberAxis([nowhere], null).place(3)).toBeLessThanOrEqual(1);
  expect(dayAxis([nowhere]).ticks.length).toBeGreaterThan(0);
});
