import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson } from "./canonical-json.ts";

test("is what the reference implementation writes, whatever the keys and the words", () => {
  const data = fc.dictionary(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("10", "9", "__proto__", "\\ud8", "a")),
    fc.jsonValue({ maxDepth: 1 }),
  );
  fc.assert(
    fc.property(data, (given) => {
      expect(canonicalJson(given)).toBe(canonicalize(given));
    }),
    { numRuns: 60 },
  );
});

test("refuses what has no canonical form", () => {
  for (const given of [{ a: "\ud800" }, { a: Number.NaN }]) expect(() => canonicalJson(given)).toThrow();
});
