import type { Cell } from "./cell.ts";
import type { Comparison } from "./comparison.ts";
import type { ClaimPair, ReadClaim } from "./pair.ts";
import { gate } from "./relation.ts";
import { compareDecimals, type Decimal, plusDecimal, readDecimal } from "./value/decimal.ts";
import { closedInterval, gapBetween, type Interval, intervalsMeet, liesBelow } from "./value/interval.ts";

/** One part of a total as a document gives it. */
export interface Part {
  readonly question: Comparison["question"];
  readonly read: ReadClaim;
}

/** A total that a document gives, beside the parts of it that the same document gives. */
export interface Sum {
  readonly document: string;
  readonly total: ReadClaim;
  readonly parts: readonly Part[];
  /** Questions of parts that the document does not answer. */
  readonly missing: readonly Comparison["question"][];
  /** Whether the parts come to the total, to more than it, or to less. */
  readonly outcome: "adds-up" | "more" | "less";
  /** What the parts come to, where both ends are known. */
  readonly sum: Interval;
  /** By how much the parts are more or less than the total. */
  readonly by: string | null;
  /** Parts without which it would add up, where the parts come to more: then the total counts without them. */
  readonly without: readonly Part[];
}

/** More parts than these are not tried one against another. */
const MOST_PARTS = 12;

/**
 * Each document's total beside the sum of the parts that it gives itself (decision 024): one sum for each total that
 * it asserts. `parts` are the comparisons of the questions that count parts of this one.
 */
export function sumsOf(total: Comparison, parts: readonly Comparison[]): readonly Sum[] {
  return total.cells.flatMap((cell) =>
    numbersIn(cell).flatMap((read) => sumOf(read, cell.document, total, parts) ?? []),
  );
}

function sumOf(read: ReadClaim, document: string, total: Comparison, parts: readonly Comparison[]): Sum | null {
  const given = parts.flatMap(({ question, cells }): readonly Part[] => {
    const cell = cells.find((one) => one.document === document);
    const own = cell === undefined ? [] : numbersIn(cell);
    const fitting = own.filter(
      (one) => gate([...total.question.facets, ...question.facets], read.setting, one.setting) === null,
    );
    const [first] = fitting;
    // Of several figures for one part the sum would take one at will.
    return first === undefined || fitting.length > 1 ? [] : [{ question, read: first }];
  });
  if (given.length === 0) return null;
  const known = new Set(given.map(({ question }) => question.id));
  const missing = parts.map(({ question }) => question).filter(({ id }) => !known.has(id));
  const [whole, sum] = [intervalOf(read), added(given.map((part) => intervalOf(part.read)))];
  const shared = { document, total: read, parts: given, missing, sum };
  if (liesBelow(whole, sum)) {
    return { ...shared, outcome: "more", by: gapBetween(whole, sum)?.text ?? null, without: leftOut(whole, given) };
  }
  if (liesBelow(sum, whole))
    return { ...shared, outcome: "less", by: gapBetween(sum, whole)?.text ?? null, without: [] };
  return { ...shared, outcome: "adds-up", by: null, without: [] };
}

/** The fewest parts without which the others come to a total; none where nothing does. */
function leftOut(whole: Interval, parts: readonly Part[]): readonly Part[] {
  if (parts.length > MOST_PARTS) return [];
  for (const without of subsetsOf(parts, parts.length - 1)) {
    const rest = parts.filter((part) => !without.includes(part));
    if (intervalsMeet(whole, added(rest.map(({ read }) => intervalOf(read))))) return without;
  }
  return [];
}

/** Two answers that cannot both be true, and figures which, were they counted with the lower one, would make up for it. */
export interface Fit {
  readonly lower: ReadClaim;
  readonly higher: ReadClaim;
  readonly addends: readonly Part[];
}

const MOST_ADDENDS = 3;
const MOST_CANDIDATES = 14;
const MOST_PAIRS = 40;
const MOST_FITS = 4;

function firstPairs({ reasons }: Comparison): readonly ClaimPair[] {
  const first: ClaimPair[] = [];
  for (const pair of reasons) if (first.push(pair) === MOST_PAIRS) break;
  return first;
}

/**
 * Sums that would reconcile a disagreement on a number (decision 024): what one document gives and another gives on
 * questions beside it, parts of it or of the same total, together come to what a third gives. Only exact figures are
 * added, since an unbounded one fits everything. An offer, not a finding: the fewest addends first.
 */
export function fitsOf(comparison: Comparison, beside: readonly Comparison[]): readonly Fit[] {
  if (comparison.verdict !== "contradict" || comparison.question.answer !== "quantity") return [];
  const candidates = candidatesIn(beside);
  const fits = firstPairs(comparison).flatMap(({ a, b }) => {
    const [lower, higher] = liesBelow(intervalOf(a), intervalOf(b)) ? [a, b] : [b, a];
    if (!isExact(lower) || !isExact(higher)) return [];
    const able = candidates.filter((part) => mayAdd(comparison, part, lower) && mayAdd(comparison, part, higher));
    for (const addends of subsetsOf(able, MOST_ADDENDS)) {
      const sum = added([lower, ...addends.map(({ read }) => read)].map(intervalOf));
      if (areApart(addends) && intervalsMeet(sum, intervalOf(higher))) return [{ lower, higher, addends }];
    }
    return [];
  });
  const told = new Map(fits.toReversed().map((fit) => [keyOf(fit), fit]));
  return [...told.values()].toSorted((a, b) => a.addends.length - b.addends.length).slice(0, MOST_FITS);
}

function keyOf({ lower, higher, addends }: Fit): string {
  return JSON.stringify(
    [lower, higher, ...addends.map(({ read }) => read)].map(({ claim }) => [claim.question, claim.value]),
  );
}

/** Exact figures above zero, one for each that a question has. */
function candidatesIn(beside: readonly Comparison[]): readonly Part[] {
  const distinct = new Map<string, Part>();
  for (const { question, cells } of beside) {
    for (const read of cells.flatMap(numbersIn)) {
      const key = `${question.id} ${read.claim.value}`;
      const isPositive = (intervalOf(read).lower?.near ?? 0) > 0;
      if (isPositive && isExact(read) && !distinct.has(key)) distinct.set(key, { question, read });
    }
  }
  return [...distinct.values()].slice(0, MOST_CANDIDATES);
}

function mayAdd({ question }: Comparison, part: Part, { setting }: ReadClaim): boolean {
  return gate([...question.facets, ...part.question.facets], part.read.setting, setting) === null;
}

/** Whether each answers a question of its own. */
function areApart(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ question }) => question.id)).size === parts.length;
}

/** The asserted numbers of a cell that count. */
function numbersIn({ answer }: Cell): readonly ReadClaim[] {
  return (answer?.counted ?? []).filter(({ claim, value }) => claim.stance === "asserts" && value.type === "quantity");
}

const ANYTHING = closedInterval(null, null);

function intervalOf({ value }: ReadClaim): Interval {
  return value.type === "quantity" ? value.interval : ANYTHING;
}

function isExact(read: ReadClaim): boolean {
  const { lower, upper } = intervalOf(read);
  return lower !== null && upper !== null && compareDecimals(lower, upper) === 0;
}

const NOTHING = readDecimal("0");
const ZERO = closedInterval(NOTHING.ok ? NOTHING.value : null, NOTHING.ok ? NOTHING.value : null);

/** What numbers come to together: from the sum of their least to that of their greatest. */
function added(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (sum, next) => ({
      lower: plus(sum.lower, next.lower),
      upper: plus(sum.upper, next.upper),
      lowerClosed: sum.lowerClosed && next.lowerClosed,
      upperClosed: sum.upperClosed && next.upperClosed,
    }),
    ZERO,
  );
}

function plus(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null || b === null ? null : plusDecimal(a, b);
}

/** Every choice of one up to `most` members, the fewest first. */
function subsetsOf<T>(members: readonly T[], most: number): readonly (readonly T[])[] {
  let grown: readonly (readonly [readonly T[], number])[] = [[[], 0]];
  const all: (readonly T[])[] = [];
  for (let size = 1; size <= most; size += 1) {
    grown = grown.flatMap(([chosen, from]) =>
      members.slice(from).map((member, place) => [[...chosen, member], from + place + 1] as const),
    );
    all.push(...grown.map(([chosen]) => chosen));
  }
  return all;
}
