import fc from "fast-check";
import { expect, it, test } from "vitest";

import type { Claim } from "./claim.ts";
import { type ReadClaim, readClaim, relateClaims } from "./pair.ts";
import { stepsOf } from "./step-series.ts";
import { aClaim, aQuestion } from "./testing/factories.ts";
import { intervalsMeet, liesBelow } from "./value/interval.ts";
import { measureOf } from "./value/value.ts";

const measured = measureOf(aQuestion({ facets: ["who"] }));
if (!measured.ok) throw new Error(measured.fault.message);
const measure = measured.value;

function read(claims: readonly Partial<Claim>[]): readonly ReadClaim[] {
  return claims.map((given, place) => {
    const claim = readClaim(measure, aClaim({ ...given, id: String(place) }));
    if (!claim.ok) throw new Error(claim.fault.message);
    return claim.value;
  });
}

const claims = fc.array(
  fc.record({
    value: fc.constantFrom("1", "2", ">1", "1..3"),
    stance: fc.constantFrom("asserts", "asserts", "denies"),
    asOf: fc.constantFrom(null, "2019", "2020", "2020-05", "2020-05/2021", "../2019", "2022/.."),
    scope: fc.constantFrom({}, { who: "all" }, { who: "soldiers" }),
  }),
  { maxLength: 8 },
);

it("sets out every claim that has a time, once", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const timed = given.flatMap(({ asOf }, place) => (asOf === null ? [] : [String(place)]));
      expect(
        stepsOf(measure, read(given))
          .claims.map(({ claim }) => claim.id)
          .toSorted(),
      ).toEqual(timed.toSorted());
    }),
  );
});

it("never takes an update for a contradiction: one's times lie apart, the other's overlap", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const { turns, conflicts } = stepsOf(measure, read(given));
      for (const { from, to } of turns) expect(liesBelow(from.asOf, to.asOf)).toBe(true);
      for (const { a, b } of conflicts) {
        expect(
          a.setting.asOf !== null && b.setting.asOf !== null && intervalsMeet(a.setting.asOf, b.setting.asOf),
        ).toBe(true);
      }
    }),
  );
});

it("finds the contradictions that the comparison finds", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const timed = read(given).filter(({ setting }) => setting.asOf !== null);
      const disjoint = timed.flatMap((a, place) =>
        timed.slice(place + 1).filter((b) => relateClaims(measure, a, b).relation === "disjoint"),
      );
      expect(stepsOf(measure, timed).conflicts).toHaveLength(disjoint.length);
    }),
  );
});

it("passes no claim over between the two ends of a turn", () => {
  fc.assert(
    fc.property(claims, (given) => {
      const { claims: timed, turns } = stepsOf(measure, read(given));
      const alike = (a: ReadClaim, b: ReadClaim) =>
        a.claim.scope["who"] === undefined ||
        b.claim.scope["who"] === undefined ||
        a.claim.scope["who"] === b.claim.scope["who"];
      for (const { from, to } of turns) {
        const between = timed.filter(
          (one) => alike(one, to) && liesBelow(from.asOf, one.asOf) && liesBelow(one.asOf, to.asOf),
        );
        expect(between).toEqual([]);
      }
    }),
  );
});

it("does not depend on the order in which claims are given", () => {
  fc.assert(
    fc.property(
      claims.chain((given) =>
        fc.tuple(fc.constant(read(given)), fc.shuffledSubarray([...read(given)], { minLength: given.length })),
      ),
      ([one, other]) => {
        expect(stepsOf(measure, other)).toEqual(stepsOf(measure, one));
      },
    ),
  );
});

test("a later figure is an update, another figure for the same day a contradiction", () => {
  const given = [
    { value: "41", asOf: "2031-05-14" },
    { value: "56", asOf: "2031-05-16" },
    { value: "50", asOf: "2031-05-16" },
    { value: "56", asOf: "2031-06-01" },
  ];
  const { turns, conflicts } = stepsOf(measure, read(given));
  expect(turns.map(({ from, to, kind }) => [from.claim.value, to.claim.value, kind])).toEqual([
    ["41", "56", "update"],
    ["41", "50", "update"],
    ["56", "56", "same"],
    ["50", "56", "update"],
  ]);
  expect(conflicts.map(({ a, b }) => [a.claim.value, b.claim.value])).toEqual([["56", "50"]]);
});
