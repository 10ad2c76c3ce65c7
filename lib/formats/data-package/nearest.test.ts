import fc from "fast-check";
import { expect, test } from "vitest";

import { nearestName, suggestion } from "./nearest.ts";

test("the nearest name, if one is near", () => {
  expect(nearestName("harbor", new Set(["harbour", "harbours", "port"]))).toBe("harbour");
  expect(nearestName("port", new Set(["harbour"]))).toBeNull();
  expect(nearestName("ab", new Set(["cd"]))).toBeNull();
  expect(suggestion("harbor", new Set(["harbour"]))).toBe(' Did you mean "harbour"?');
  expect(suggestion("x", new Set())).toBe("");
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
