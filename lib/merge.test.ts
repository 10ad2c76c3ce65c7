import fc from "fast-check";
import { expect, test } from "vitest";

import type { Claim } from "./claim.ts";
import { CLAIM_FIELDS, type ClaimField, mergedClaim, mergeOf, type Side } from "./merge.ts";

const passage = fc
  .record({ exact: fc.constantFrom("nineteen", "eleven"), start: fc.option(fc.nat(2)) })
  .map(({ exact, start }) => ({ exact, prefix: "", suffix: "", start, end: start === null ? null : start + 8 }));

const claims: fc.Arbitrary<Claim> = fc.record({
  id: fc.constant("dead"),
  question: fc.constantFrom("dead-total", "wounded"),
  document: fc.constant("courier"),
  value: fc.constantFrom("19", ">=19", "11"),
  stance: fc.constantFrom("asserts", "denies"),
  distanced: fc.boolean(),
  speaker: fc.option(fc.constantFrom("the surgeon", "the ministry")),
  asOf: fc.option(fc.constant("2031-05-14")),
  scope: fc.constantFrom({}, { count: "final" }, { count: "final", base: "valid" }, { base: "valid", count: "final" }),
  credibility: fc.option(fc.constantFrom("1", "6")),
  admission: fc.boolean(),
  passages: fc.array(passage, { minLength: 1, maxLength: 2 }),
  note: fc.option(fc.constantFrom("by the register", "twice")),
});

const sides = fc.constantFrom<Side>("mine", "theirs");
const choices = fc.dictionary(fc.constantFrom<ClaimField>(...CLAIM_FIELDS), sides);

test("every field of the outcome is one of the two versions' own", () => {
  fc.assert(
    fc.property(fc.option(claims), claims, claims, choices, (base, mine, theirs, chosen) => {
      const claim = mergedClaim(mergeOf(base, mine, theirs), chosen);
      for (const field of CLAIM_FIELDS) expect([mine[field], theirs[field]]).toContainEqual(claim[field]);
    }),
  );
});

test("what only one side changed comes from that side, unless a person says otherwise", () => {
  fc.assert(
    fc.property(claims, claims, (base, theirs) => {
      expect(same(mergedClaim(mergeOf(base, base, theirs), {}), theirs)).toBe(true);
      expect(same(mergedClaim(mergeOf(base, theirs, base), {}), theirs)).toBe(true);
    }),
  );
});

test("taking one side in every field gives that version", () => {
  fc.assert(
    fc.property(fc.option(claims), claims, claims, sides, (base, mine, theirs, side) => {
      const all = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, side]));
      expect(same(mergedClaim(mergeOf(base, mine, theirs), all), side === "mine" ? mine : theirs)).toBe(true);
    }),
  );
});

test("a field that both changed is nobody's until somebody decides", () => {
  const [base] = fc.sample(claims, 1);
  if (base === undefined) throw new Error("No sample.");
  const mine = { ...base, value: "613", note: "mine" };
  const theirs = { ...base, value: ">60" };
  expect(mergeOf(base, mine, theirs).fields).toEqual([
    { field: "value", changedBy: null },
    { field: "note", changedBy: "mine" },
  ]);
  expect(mergedClaim(mergeOf(base, mine, theirs), { value: "theirs" })).toEqual({ ...mine, value: ">60" });
});

test("equal versions leave nothing to decide, in whatever order a scope was written", () => {
  const [claim] = fc.sample(claims, 1);
  if (claim === undefined) throw new Error("No sample.");
  const one = { ...claim, scope: { count: "final", base: "valid" } };
  expect(mergeOf(null, one, { ...claim, scope: { base: "valid", count: "final" } }).fields).toEqual([]);
});

function same(one: Claim, other: Claim): boolean {
  return mergeOf(null, one, other).fields.length === 0;
}
