import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { paced } from "./paced.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("law: acts keep their distance, and one follows every asking within it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 })), (pauses) => {
      const acts: number[] = [];
      const asked: number[] = [];
      const pace = paced(() => acts.push(performance.now()));
      for (const pause of pauses) {
        vi.advanceTimersByTime(pause);
        asked.push(performance.now());
        pace.ask();
      }
      vi.advanceTimersByTime(2000);
      expect(acts.slice(1).every((at, index) => at - (acts[index] ?? 0) >= 2000)).toBe(true);
      for (const at of asked) expect(acts.some((act) => act >= at && act <= at + 2000)).toBe(true);
      vi.advanceTimersByTime(10_000);
      expect(acts.length).toBeLessThanOrEqual(asked.length);
    }),
  );
});

test("twenty changes in a moment are two acts, the first at once", () => {
  const act = vi.fn();
  const pace = paced(act);
  pace.ask();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
  for (let change = 0; change < 20; change += 1) pace.ask();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(2);
  pace.ask();
  pace.stop();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(2);
});
