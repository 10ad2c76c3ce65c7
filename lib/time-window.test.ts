import fc from "fast-check";
import { expect, it, test } from "vitest";

import { fitted, moveWindow, partOfWindow, type TimeWindow, writeWindow, zoomIn, zoomOut } from "./time-window.ts";

const inside = (inner: TimeWindow, outer: TimeWindow) => inner.from >= outer.from && inner.to <= outer.to;

const views = fc
  .record({
    start: fc.integer({ min: -50_000, max: 50_000 }),
    length: fc.integer({ min: 6, max: 40_000 }),
    one: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, length, one, other }) => {
    const whole = { from: start, to: start + length };
    return { whole, window: partOfWindow(whole, whole, one, other), at: one };
  });

it("stays within all that there is, wherever one zooms, moves or draws", () => {
  fc.assert(
    fc.property(views, ({ whole, window, at }) => {
      for (const seen of [
        window,
        zoomIn(window, whole, at),
        zoomOut(window, whole, at),
        moveWindow(window, whole, 1),
        moveWindow(window, whole, -1),
      ]) {
        expect(inside(seen, whole)).toBe(true);
        expect(seen.to).toBeGreaterThan(seen.from);
      }
    }),
  );
});

it("shows less when one zooms in, more when one zooms out, and as much when one moves", () => {
  fc.assert(
    fc.property(views, ({ whole, window }) => {
      expect(inside(zoomIn(window, whole), window)).toBe(true);
      expect(inside(window, zoomOut(window, whole))).toBe(true);
      const moved = moveWindow(window, whole, 1);
      expect(moved.to - moved.from).toBe(window.to - window.from);
    }),
  );
});

it("comes to the whole when one zooms out often enough", () => {
  fc.assert(
    fc.property(views, ({ whole, window }) => {
      let seen = window;
      for (let step = 0; step < 17; step += 1) seen = zoomOut(seen, whole);
      expect(seen).toEqual(whole);
    }),
  );
});

test("a stretch of one day is widened to a week", () => {
  expect(fitted({ from: 100, to: 100 }, { from: 0, to: 1000 })).toEqual({ from: 97, to: 103 });
});

test("the address names days", () => {
  expect(writeWindow({ from: 0, to: 18_628 })).toBe("?from=1970-01-01&to=2021-01-01");
});
