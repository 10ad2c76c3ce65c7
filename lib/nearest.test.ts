import fc from "fast-check";
import { expect, test } from "vitest";

import { didYouMean, nearestName, nearestTo } from "./nearest.ts";

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

test("the nearest name, if one is near", () => {
  expect(nearestName("harbor", new Set(["harbour", "harbours", "port"]))).toBe("harbour");
  expect(nearestName("port", new Set(["harbour"]))).toBeNull();
  expect(nearestName("ab", new Set(["cd"]))).toBeNull();
  expect(didYouMean("harbor", new Set(["harbour"]))).toBe(' Did you mean "harbour"?');
  expect(didYouMean("x", new Set())).toBe("");
});

test("a name is nearest to itself, and one slip away from it is found", () => {
  const name = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom("a", "b", "-") });
  fc.assert(
    fc.property(
      name,
      fc.array(name),
      (written, names) => nearestName(written, new Set([...names, written])) === written,
    ),
  );
  fc.assert(fc.property(name, (written) => nearestName(`${written}x`, new Set([written])) === written));
});

test("among very many names none is sought", () => {
  const names = Array.from({ length: 6000 }, (_, index) => `name-${index}`);
  expect(nearestName("name-5999x", new Set(names))).toBeNull();
});
