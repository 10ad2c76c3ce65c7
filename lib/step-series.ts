import { type ClaimPair, type ReadClaim, relateClaims } from "./pair.ts";
import type { Relation } from "./relation.ts";
import { compareLowerEnds, compareUpperEnds, type Interval, liesBelow } from "./value/interval.ts";
import type { Measure } from "./value/value.ts";

/** A claim that says for which time it is made. */
export interface TimedClaim extends ReadClaim {
  readonly asOf: Interval;
}

/** From one claim to a later one on the same scope, with no third between them in time. */
export interface Turn {
  readonly from: TimedClaim;
  readonly to: TimedClaim;
  /** `update` where the two could not both be true of one time, else `same`. */
  readonly kind: "update" | "same";
}

/** What is said of a question for different times: an update told apart from a contradiction. */
export interface StepSeries {
  /** In the order of the times that they are made for. */
  readonly claims: readonly TimedClaim[];
  readonly turns: readonly Turn[];
  /** Pairs for times that overlap, which cannot both be true. */
  readonly conflicts: readonly ClaimPair[];
}

/**
 * Lays out claims in time. Those without a time are left out: they belong to none of the steps. Two
 * are related but for their times, so that they say whether both could be true of one.
 */
export function stepsOf(measure: Measure, claims: readonly ReadClaim[]): StepSeries {
  const timed = claims
    .flatMap((claim) => (claim.setting.asOf === null ? [] : [{ ...claim, asOf: claim.setting.asOf }]))
    .toSorted(byTime);
  const readied = timed.map((claim) => ({ claim, timeless: { ...claim, setting: { ...claim.setting, asOf: null } } }));
  const pairs = readied.flatMap((b, place) =>
    readied
      .slice(0, place)
      .map((a) => ({ a: a.claim, b: b.claim, relation: relateClaims(measure, a.timeless, b.timeless) }))
      .filter(({ relation }) => relation.relation !== "incomparable"),
  );
  const [apart, together] = [true, false].map((wanted) =>
    pairs.filter(({ a, b }) => liesBelow(a.asOf, b.asOf) === wanted),
  );
  return {
    claims: timed,
    turns: [...Map.groupBy(apart ?? [], ({ b }) => b).values()].flatMap(turnsTo),
    conflicts: (together ?? []).filter(({ relation }) => relation.relation === "disjoint"),
  };
}

/** The turns to one claim, of all the pairs with a claim that lies before it. */
function turnsTo(pairs: readonly { readonly a: TimedClaim; readonly b: TimedClaim; readonly relation: Relation }[]) {
  const nearest = new Set(nearestOf(pairs.map(({ a }) => a)));
  return pairs
    .filter(({ a }) => nearest.has(a))
    .map(
      ({ a, b, relation }): Turn => ({ from: a, to: b, kind: relation.relation === "disjoint" ? "update" : "same" }),
    );
}

function byTime(a: TimedClaim, b: TimedClaim): number {
  return (
    compareLowerEnds(a.asOf, b.asOf) ||
    compareUpperEnds(a.asOf, b.asOf) ||
    (a.claim.id < b.claim.id ? -1 : Number(a.claim.id > b.claim.id))
  );
}

/** Of claims that all lie before another, those after which none of the others begins. */
function nearestOf(before: readonly TimedClaim[]): readonly TimedClaim[] {
  const last = before.reduce<Interval | null>(
    (latest, { asOf }) => (latest === null || compareLowerEnds(asOf, latest) > 0 ? asOf : latest),
    null,
  );
  return last === null ? [] : before.filter(({ asOf }) => !liesBelow(asOf, last));
}
