import fc from "fast-check";
import { expect, test } from "vitest";

import { nearestTo } from "./nearest.ts";

const KNOWN = ["killed", "killed-children", "killed-soldiers", "turnout", "first-shot"];

test("few letters apart come first, then wholes and parts", () => {
  expect(nearestTo("kiled", KNOWN, 3)).toEqual(["killed"]);
  expect(nearestTo("killed", KNOWN, 3)).toEqual(["killed", "killed-children", "killed-soldiers"]);
  expect(nearestTo("TURNOUTS", KNOWN, 3)).toEqual(["turnout"]);
});

test("what is near to nothing has nothing near", () => {
  expect(nearestTo("weather", KNOWN, 3)).toEqual([]);
  expect(nearestTo("", KNOWN, 3)).toEqual([]);
  expect(nearestTo("k".repeat(10_000), KNOWN, 3)).toEqual([]);
});

test("a known name is nearest to itself, and no more are offered than asked for", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-c-]{1,9}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(names, fc.nat(4), (known, most) => {
      const [first = ""] = known;
      expect(nearestTo(first, known, 1)).toEqual([first]);
      expect(nearestTo(first, known, most).length).toBeLessThanOrEqual(most);
    }),
  );
});
