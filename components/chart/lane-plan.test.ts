import fc from "fast-check";
import { expect, test } from "vitest";

import { NARROWEST } from "./axis.ts";
import { dayAxis } from "./day-axis.ts";
import { planLabel, planMark } from "./lane-plan.ts";
import { numberAxis } from "./number-axis.ts";
import type { Span } from "./span.ts";
import { textWidth } from "./text-width.ts";

/** Spans of any kind: points, ranges, open ends, ends that run on. */
function anySpan(end: fc.Arbitrary<number>): fc.Arbitrary<Span> {
  const ends = fc.tuple(fc.option(end), fc.option(end), fc.boolean(), fc.boolean());
  return ends.map(([a, b, fromClosed, toClosed]) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { from, to, fromClosed, toClosed };
  });
}

const numbers = fc.array(anySpan(fc.double({ min: -1e300, max: 1e300, noNaN: true })), { minLength: 1, maxLength: 8 });
const counts = fc.array(anySpan(fc.nat({ max: 2_000_000 })), { minLength: 1, maxLength: 8 });
const days = fc.array(anySpan(fc.integer({ min: -9e7, max: 9e7 })), { minLength: 1, maxLength: 8 });

const charts = fc.oneof(
  numbers.map((spans) => ({ spans, axis: numberAxis(spans, "people") })),
  counts.map((spans) => ({ spans, axis: numberAxis(spans, "%") })),
  days.map((spans) => ({ spans, axis: dayAxis(spans) })),
);

test("every mark stands inside the frame, its start no later than its end", () => {
  fc.assert(
    fc.property(charts, ({ spans, axis }) => {
      for (const span of spans) {
        const { from, to } = planMark(axis, span);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(to);
      }
    }),
  );
});

test("marks keep the order of their values", () => {
  fc.assert(
    fc.property(charts, ({ spans, axis }) => {
      const ends = spans.flatMap(({ from, to }) => [from, to].filter((end) => end !== null)).toSorted((a, b) => a - b);
      const places = ends.map(axis.place);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

test("a label stays inside the narrowest frame and clear of its mark", () => {
  const label = fc.string({ unit: "grapheme", maxLength: 60 });
  fc.assert(
    fc.property(charts, label, ({ spans, axis }, text) => {
      for (const span of spans) {
        const mark = planMark(axis, span);
        const plan = planLabel(mark, text);
        const width = textWidth(plan.text);
        const x = plan.at * NARROWEST + plan.shift;
        const left = { start: x, middle: x - width / 2, end: x - width }[plan.anchor];
        expect(left).toBeGreaterThanOrEqual(-0.001);
        expect(left + width).toBeLessThanOrEqual(NARROWEST + 0.001);
        const isClear = plan.above || left >= mark.to * NARROWEST || left + width <= mark.from * NARROWEST;
        expect(isClear).toBe(true);
      }
    }),
  );
});

test("a label too long for the frame is cut, and says so", () => {
  const axis = numberAxis([{ from: 5, to: 5, fromClosed: true, toClosed: true }], null);
  const plan = planLabel(planMark(axis, { from: 5, to: 5, fromClosed: true, toClosed: true }), "x".repeat(100));
  expect(plan.above).toBe(true);
  expect(plan.text.endsWith("…")).toBe(true);
});
