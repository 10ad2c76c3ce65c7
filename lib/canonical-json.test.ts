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

/** Keys that an object keeps in the order in which they are given, and words without halves of pairs: what the engine itself writes. */
const words = fc.string({ unit: fc.constantFrom("a", "Z", "_", "é", "ა", "🧿", "\u2028", '"', "\\", "\n", "\ufb33") });
const plain = fc.dictionary(
  words,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.constantFrom(0, -0, 1e21, 1e-7, 5e-324, 0.1, true, null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(words, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value,
  { maxKeys: 6 },
);

test("is what the reference implementation writes of plain data too, which the engine writes", () => {
  fc.assert(
    fc.property(plain, (given) => {
      expect(canonicalJson(given)).toBe(canonicalize(given));
    }),
    { numRuns: 200 },
  );
  // UTF-16's order, in which a pair comes before what code points would put first.
  expect(canonicalJson({ "\ufb33": 1, "🧿": 2, é: -0, b: [1e21, { z: 1, a: 2 }], B: "\u2028" })).toBe(
    '{"B":"\u2028","b":[1e+21,{"a":2,"z":1}],"é":0,"🧿":2,"\ufb33":1}',
  );
});

test("refuses what has no canonical form", () => {
  for (const given of [{ a: "\ud800" }, { a: Number.NaN }]) expect(() => canonicalJson(given)).toThrow();
});
