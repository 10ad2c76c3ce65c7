import fc from "fast-check";
import { expect, test } from "vitest";

import { findCycles } from "./check-cycles.ts";

test("each circle is found once, from its member listed first", () => {
  const next = new Map(Object.entries({ a: "b", b: "c", c: "b", d: "d", e: "a", f: "", g: "gone" }));
  expect(findCycles(next)).toEqual([["b", "c"], ["d"]]);
});

test("a map has a circle exactly when following it somewhere never ends", () => {
  const name = fc.integer({ min: 0, max: 12 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name)), (pairs) => {
      const next = new Map(pairs);
      const endless = [...next.keys()].some((start) => {
        let at: string | undefined = start;
        for (let step = 0; step <= next.size && at !== undefined; step += 1) at = next.get(at);
        return at !== undefined;
      });
      expect(findCycles(next).length > 0).toBe(endless);
    }),
  );
});

test("a long chain takes no stack and no square of time", () => {
  const next = new Map(Array.from({ length: 200_000 }, (_, index) => [String(index), String(index + 1)] as const));
  expect(findCycles(next)).toEqual([]);
});
