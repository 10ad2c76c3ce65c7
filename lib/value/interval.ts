import { compareDecimals, type Decimal, minusDecimal } from "./decimal.ts";

/** A stretch of numbers or of day numbers. A null end is unbounded, and never closed. */
export interface Interval {
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly lowerClosed: boolean;
  readonly upperClosed: boolean;
}

/** The stretch from `lower` to `upper`, both included; a null end is unbounded. */
export function closedInterval(lower: Decimal | null, upper: Decimal | null): Interval {
  return { lower, upper, lowerClosed: lower !== null, upperClosed: upper !== null };
}

/** Whether nothing lies in it. */
export function isEmptyInterval({ lower, upper, lowerClosed, upperClosed }: Interval): boolean {
  if (lower === null || upper === null) return false;
  const order = compareDecimals(lower, upper);
  return order > 0 || (order === 0 && !(lowerClosed && upperClosed));
}

/** Orders by where they begin: an unbounded lower end first, a closed one before an open one at the same number. */
export function compareLowerEnds(a: Interval, b: Interval): number {
  if (a.lower === null || b.lower === null) return Number(b.lower === null) - Number(a.lower === null);
  return compareDecimals(a.lower, b.lower) || Number(b.lowerClosed) - Number(a.lowerClosed);
}

/** Orders by where they end: an unbounded upper end last, an open one before a closed one at the same number. */
export function compareUpperEnds(a: Interval, b: Interval): number {
  if (a.upper === null || b.upper === null) return Number(a.upper === null) - Number(b.upper === null);
  return compareDecimals(a.upper, b.upper) || Number(a.upperClosed) - Number(b.upperClosed);
}

/** Whether two intervals begin and end alike, open and closed ends told apart. */
export function equalIntervals(a: Interval, b: Interval): boolean {
  return compareLowerEnds(a, b) === 0 && compareUpperEnds(a, b) === 0;
}

/** Whether a number lies in both. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a);
}

/** Whether all of `a` lies below all of `b`. */
export function liesBelow(a: Interval, b: Interval): boolean {
  if (a.upper === null || b.lower === null) return false;
  const order = compareDecimals(a.upper, b.lower);
  return order < 0 || (order === 0 && !(a.upperClosed && b.lowerClosed));
}

/** Whether all of `inner` lies in `outer`. */
export function intervalHolds(outer: Interval, inner: Interval): boolean {
  return compareLowerEnds(outer, inner) <= 0 && compareUpperEnds(outer, inner) >= 0;
}

/** The distance between the nearest ends of two intervals, the first of which lies below the second. */
export function gapBetween(below: Interval, above: Interval): Decimal | null {
  return below.upper === null || above.lower === null ? null : minusDecimal(above.lower, below.upper);
}

/**
 * What all of them have in common; where nothing is (a tolerance or a rounding alone joins them),
 * the stretch between their nearest ends, so that the result does not depend on an order.
 */
export function commonInterval(intervals: readonly [Interval, ...Interval[]]): Interval {
  const [first] = intervals;
  const highest = intervals.reduce((a, b) => (compareLowerEnds(b, a) > 0 ? b : a), first);
  const lowest = intervals.reduce((a, b) => (compareUpperEnds(b, a) < 0 ? b : a), first);
  const common = {
    lower: highest.lower,
    lowerClosed: highest.lowerClosed,
    upper: lowest.upper,
    upperClosed: lowest.upperClosed,
  };
  return isEmptyInterval(common) ? closedInterval(lowest.upper, highest.lower) : common;
}

/** The fewest intervals that cover the same numbers, lowest first. */
export function unionOfIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const union: Interval[] = [];
  for (const next of intervals.toSorted(compareLowerEnds)) {
    const last = union.at(-1);
    if (last === undefined || leavesRoom(last, next)) union.push(next);
    else if (compareUpperEnds(next, last) > 0) {
      union[union.length - 1] = { ...last, upper: next.upper, upperClosed: next.upperClosed };
    }
  }
  return union;
}

/** Whether a number lies between `a` and `b`, the second of which begins no lower. */
function leavesRoom(a: Interval, b: Interval): boolean {
  if (a.upper === null || b.lower === null) return false;
  const order = compareDecimals(a.upper, b.lower);
  return order < 0 || (order === 0 && !a.upperClosed && !b.lowerClosed);
}
