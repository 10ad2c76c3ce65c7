import type { Scope } from "./claim.ts";
import { ancestorsOf } from "./question.ts";
import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  divideDecimals,
  minusDecimal,
  roundDecimal,
} from "./value/decimal.ts";
import {
  equalIntervals,
  gapBetween,
  type Interval,
  intervalHolds,
  intervalsMeet,
  liesBelow,
} from "./value/interval.ts";
import type { Options } from "./value/options.ts";
import { type Terms, termOf } from "./value/term.ts";
import { isWithin, type Tolerance } from "./value/tolerance.ts";
import type { Value } from "./value/value.ts";

/** How two claims stand to one another, and the rule of comparison.md that says so. */
export interface Relation {
  readonly relation: "same" | "compatible" | "disjoint" | "incomparable";
  readonly rule: Rule;
  /** The facet on which two scopes differ, for `different-scope`. */
  readonly facet: string | null;
}

/** Which relation speaks for several: the highest. */
export const RANK: Readonly<Record<Relation["relation"], number>> = {
  incomparable: 0,
  same: 1,
  compatible: 2,
  disjoint: 3,
};

export type Rule =
  | "equal"
  | "within-tolerance"
  | "overlap"
  | "rounding"
  | "broader"
  | "no-overlap"
  | "different-option"
  | "different-term"
  | "distanced"
  | "denied"
  | "denial-allows"
  | "different-as-of"
  | "different-scope";

/** A set of values: what one claim says, or what several of one document come to. */
export type Extent = Intervals | Options | Terms;

/** Numbers or days. */
export interface Intervals {
  readonly type: "intervals";
  /** Lowest first, none touching the next. */
  readonly intervals: readonly Interval[];
  /** Decimals that a single exact number was written with, else null. */
  readonly decimals: number | null;
}

/** What the gate looks at: the time and the scope for which something is claimed. */
export interface Setting {
  readonly asOf: Interval | null;
  readonly scope: Scope;
}

const standing = (relation: Relation["relation"], rule: Rule): Relation => ({ relation, rule, facet: null });

const SAME = standing("same", "equal");
const SAME_WITHIN = standing("same", "within-tolerance");
const OVERLAP = standing("compatible", "overlap");
const WITHIN = standing("compatible", "within-tolerance");
const ROUNDING = standing("compatible", "rounding");
const BROADER = standing("compatible", "broader");
const DENIAL_ALLOWS = standing("compatible", "denial-allows");
const NO_OVERLAP = standing("disjoint", "no-overlap");
const DIFFERENT_OPTION = standing("disjoint", "different-option");
const DIFFERENT_TERM = standing("disjoint", "different-term");
const DISTANCED = standing("disjoint", "distanced");
const DENIED = standing("disjoint", "denied");
const DIFFERENT_AS_OF = standing("incomparable", "different-as-of");

/** The set that a claim's value is. */
export function extentOf(value: Value): Extent {
  switch (value.type) {
    case "quantity":
      return { type: "intervals", intervals: [value.interval], decimals: value.decimals };
    case "date":
      return { type: "intervals", intervals: [value.interval], decimals: null };
    default:
      return value;
  }
}

/**
 * The gate: null when two claims may be compared, else why not (comparison.md, "Two claims on one
 * question"). `facets` are the question's; what is not stated does not bar.
 */
export function gate(facets: readonly string[], a: Setting, b: Setting): Relation | null {
  if (a.asOf !== null && b.asOf !== null && !intervalsMeet(a.asOf, b.asOf)) return DIFFERENT_AS_OF;
  for (const facet of facets) {
    const [one, other] = [a.scope[facet], b.scope[facet]];
    if (one !== undefined && other !== undefined && one !== other) {
      return { relation: "incomparable", rule: "different-scope", facet };
    }
  }
  return null;
}

/** How two asserted sets stand to one another. The relation of (a, b) is that of (b, a). */
export function relate(tolerance: Tolerance | null, a: Extent, b: Extent): Relation {
  if (a.type === "intervals" && b.type === "intervals") return relateIntervals(tolerance, a, b);
  if (a.type === "options" && b.type === "options") return relateOptions(a.options, b.options);
  if (a.type === "terms" && b.type === "terms") return relateTerms(a.uses, b.uses);
  throw new TypeError(`Answers of different types cannot be related: ${a.type}, ${b.type}.`);
}

function relateIntervals(tolerance: Tolerance | null, a: Intervals, b: Intervals): Relation {
  const x = a.intervals[0];
  const y = b.intervals[0];
  if (a.intervals.length > 1 || b.intervals.length > 1 || x === undefined || y === undefined) {
    return relateUnions(tolerance, a.intervals, b.intervals);
  }
  const relation = relateInterval(tolerance, x, y);
  return relation === NO_OVERLAP && (roundsTo(a, b) || roundsTo(b, a)) ? ROUNDING : relation;
}

function relateInterval(tolerance: Tolerance | null, x: Interval, y: Interval): Relation {
  if (equalIntervals(x, y)) return SAME;
  if (tolerance !== null && endsWithin(tolerance, x, y)) return SAME_WITHIN;
  if (intervalsMeet(x, y)) return OVERLAP;
  return tolerance !== null && gapWithin(tolerance, x, y) ? WITHIN : NO_OVERLAP;
}

/** Several intervals are the same when they are so one by one; else any two that meet speak for all. */
function relateUnions(tolerance: Tolerance | null, a: readonly Interval[], b: readonly Interval[]): Relation {
  const aligned = a.flatMap((x, place) => (b[place] === undefined ? [] : [relateInterval(tolerance, x, b[place])]));
  if (a.length === b.length && aligned.every(({ relation }) => relation === "same")) {
    return aligned.every((relation) => relation === SAME) ? SAME : SAME_WITHIN;
  }
  const crossed = a.flatMap((x) => b.map((y) => relateInterval(tolerance, x, y)));
  if (crossed.some(({ relation, rule }) => relation === "same" || rule === "overlap")) return OVERLAP;
  return crossed.includes(WITHIN) ? WITHIN : NO_OVERLAP;
}

function endsWithin(tolerance: Tolerance, a: Interval, b: Interval): boolean {
  return endWithin(tolerance, a.lower, b.lower) && endWithin(tolerance, a.upper, b.upper);
}

function endWithin(tolerance: Tolerance, a: Decimal | null, b: Decimal | null): boolean {
  if (a === null || b === null) return a === b;
  return isWithin(tolerance, a, b, absoluteDecimal(minusDecimal(a, b)));
}

function gapWithin(tolerance: Tolerance, a: Interval, b: Interval): boolean {
  const [below, above] = liesBelow(a, b) ? [a, b] : [b, a];
  const gap = gapBetween(below, above);
  return (
    gap !== null && below.upper !== null && above.lower !== null && isWithin(tolerance, below.upper, above.lower, gap)
  );
}

/** Whether an exact number, rounded half away from zero, is the other, which states fewer decimals. */
function roundsTo(fine: Intervals, coarse: Intervals): boolean {
  if (fine.decimals === null || coarse.decimals === null || fine.decimals <= coarse.decimals) return false;
  const [from, to] = [fine.intervals[0]?.lower, coarse.intervals[0]?.lower];
  return from != null && to != null && compareDecimals(roundDecimal(from, coarse.decimals), to) === 0;
}

function relateOptions(a: readonly string[], b: readonly string[]): Relation {
  if (sameMembers(a, b)) return SAME;
  if (a.some((option) => b.includes(option))) return OVERLAP;
  return liesUnder(a, b) || liesUnder(b, a) ? BROADER : DIFFERENT_OPTION;
}

/** Whether an option of `above` is an ancestor of one of `below`. */
function liesUnder(below: readonly string[], above: readonly string[]): boolean {
  return below.some((option) => ancestorsOf(option).some((ancestor) => above.includes(ancestor)));
}

function relateTerms(a: readonly string[], b: readonly string[]): Relation {
  if (sameMembers(a, b)) return SAME;
  if (a.some((use) => b.includes(use))) return OVERLAP;
  return sameMembers(bareTerms(a), bareTerms(b)) ? DISTANCED : DIFFERENT_TERM;
}

function bareTerms(uses: readonly string[]): readonly string[] {
  return [...new Set(uses.map(termOf))].toSorted();
}

/** Both sorted, each member once. */
function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

/** An asserted set beside a denied one: disjoint when all of what is asserted is denied. */
export function relateDenial(asserted: Extent, denied: Extent): Relation {
  return liesWithin(asserted, denied) ? DENIED : DENIAL_ALLOWS;
}

/** Two denied sets: the same when they deny the same. */
export function relateDenials(a: Extent, b: Extent): Relation {
  return relate(null, a, b) === SAME ? SAME : DENIAL_ALLOWS;
}

function liesWithin(inner: Extent, outer: Extent): boolean {
  if (inner.type === "intervals" && outer.type === "intervals") {
    return inner.intervals.every((x) => outer.intervals.some((y) => intervalHolds(y, x)));
  }
  if (inner.type === "options" && outer.type === "options") {
    return inner.options.every((id) => [id, ...ancestorsOf(id)].some((under) => outer.options.includes(under)));
  }
  if (inner.type === "terms" && outer.type === "terms") return inner.uses.every((use) => outer.uses.includes(use));
  throw new TypeError(`Answers of different types cannot be related: ${inner.type}, ${outer.type}.`);
}

/** How large a disagreement is; null where it has no size. Both are decimals in plain notation. */
export interface Size {
  /** Distance between the nearest ends, in the question's unit or in days. */
  readonly gap: string | null;
  /** For quantities above zero: the larger near end over the smaller. */
  readonly ratio: string | null;
}

const NO_SIZE: Size = { gap: null, ratio: null };

/** The size of the disagreement between two disjoint values; none for options and terms, nor where a denial decides. */
export function sizeOf(a: Value, b: Value): Size {
  if (!("interval" in a && "interval" in b) || intervalsMeet(a.interval, b.interval)) return NO_SIZE;
  const [below, above] = liesBelow(a.interval, b.interval) ? [a.interval, b.interval] : [b.interval, a.interval];
  const gap = gapBetween(below, above);
  const ratio = a.type === "quantity" && below.upper && above.lower ? ratioOf(below.upper, above.lower) : null;
  return { gap: gap?.text ?? null, ratio };
}

/**
 * The larger over the smaller, in as many digits as the longer of the two has, since arithmetic may
 * not show more than its source (comparison.md, "Numbers"); but two, since 1.5 shown as 2 misleads.
 */
function ratioOf(smaller: Decimal, larger: Decimal): string | null {
  if (smaller.near <= 0) return null;
  const digits = Math.max(2, digitsOf(smaller), digitsOf(larger));
  const whole = divideDecimals(larger, smaller, 0).text.length;
  const text = divideDecimals(larger, smaller, Math.max(0, digits - whole)).text;
  return text;
}

function digitsOf(decimal: Decimal): number {
  return decimal.text.replace(/^-?0*\.?0*|\./gu, "").length;
}
