import { failed, ok, type Result } from "../result.ts";
import {
  compareDecimals,
  type Decimal,
  decimalsOf,
  minusDecimal,
  plusDecimal,
  readDecimal,
  timesDecimal,
  wholeDecimal,
} from "./decimal.ts";
import { closedInterval, type Interval } from "./interval.ts";
import { convertUnit, isSameUnit } from "./unit.ts";

/** A number as a text gives it: an interval in the question's unit. */
export interface Quantity {
  readonly type: "quantity";
  readonly interval: Interval;
  /** Decimals that a single number was written with; null for bounds, ranges and `~`, which rounding does not touch. */
  readonly decimals: number | null;
}

/** What a question says of its numbers: its unit, the d of `~n`, and whether they can be below zero. */
export interface QuantityTerms {
  readonly unit: string | null;
  readonly approximation: Decimal;
  readonly negative: boolean;
}

const NUMBER = "-?\\d+(?:\\.\\d+)?";
const NOTATION = new RegExp(`^(>=|<=|>|<|~)?(${NUMBER})(?:\\.\\.(${NUMBER}))?(?: (\\S.*))?$`, "u");
/** What most claims write: a whole number that a double holds. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const ZERO = wholeDecimal(0);

/**
 * Reads a quantity in the notation of comparison.md: `613`, `>60`, `>=60`, `<100`, `<=8`, `60..70`,
 * `~30000`, each with another unit after it if it converts. Fails with `bad-quantity`,
 * `below-zero`, `empty-range`, `bad-decimal` or `unit-does-not-convert`.
 */
export function readQuantity(written: string, terms: QuantityTerms): Result<Quantity> {
  if (WHOLE.test(written)) {
    const number: Decimal = { text: written, near: Number(written), short: true };
    return ok({ type: "quantity", interval: closedInterval(number, number), decimals: 0 });
  }
  const [, operator = "", first = "", second, unit] = NOTATION.exec(written) ?? [];
  if (first === "" || (second !== undefined && operator !== "")) {
    return failed("bad-quantity", `"${written}" is not a quantity. Write 613, >60, >=60, <100, <=8, 60..70 or ~30000.`);
  }
  const lower = inUnit(first, unit, terms.unit);
  if (!lower.ok) return lower;
  const upper = second === undefined ? lower : inUnit(second, unit, terms.unit);
  if (!upper.ok) return upper;
  const fault = rangeFault(written, operator, lower.value, upper.value, terms);
  if (fault !== null) return fault;
  const exact = operator === "" && second === undefined;
  const isAsked = unit === undefined || (terms.unit !== null && isSameUnit(unit, terms.unit));
  const decimals = exact ? decimalsOf(isAsked ? first : lower.value.text) : null;
  return ok({ type: "quantity", interval: intervalOf(operator, lower.value, upper.value, terms), decimals });
}

function rangeFault(written: string, operator: string, lower: Decimal, upper: Decimal, { negative }: QuantityTerms) {
  if (compareDecimals(lower, upper) > 0) {
    const right = written.replace(/^(.*?)\.\.(\S+)/u, "$2..$1");
    return failed("empty-range", `"${written}" runs from the larger number to the smaller. Write ${right}.`);
  }
  if (negative) return null;
  if (compareDecimals(lower, ZERO) < 0) {
    return failed("below-zero", `"${written}" is below zero, which this question's quantity cannot be.`);
  }
  return operator === "<" && compareDecimals(lower, ZERO) === 0
    ? failed("empty-range", `"${written}" leaves nothing: this question's quantity cannot be below zero.`)
    : null;
}

function inUnit(number: string, unit: string | undefined, target: string | null): Result<Decimal> {
  const decimal = readDecimal(number);
  if (!decimal.ok || unit === undefined) return decimal;
  if (target === null) {
    return failed("unit-does-not-convert", `"${unit}" does not convert: the question states no unit.`);
  }
  return convertUnit(decimal.value, unit, target);
}

function intervalOf(operator: string, lower: Decimal, upper: Decimal, terms: QuantityTerms): Interval {
  switch (operator) {
    case ">":
      return { lower, upper: null, lowerClosed: false, upperClosed: false };
    case ">=":
      return closedInterval(lower, null);
    case "<":
      return { ...closedInterval(terms.negative ? null : ZERO, upper), upperClosed: false };
    case "<=":
      return closedInterval(terms.negative ? null : ZERO, upper);
    case "~":
      return around(lower, terms.approximation);
    default:
      return closedInterval(lower, upper);
  }
}

/** [n(1-d), n(1+d)], whichever way round they fall. */
function around(number: Decimal, approximation: Decimal): Interval {
  const margin = timesDecimal(number, approximation);
  const [a, b] = [minusDecimal(number, margin), plusDecimal(number, margin)];
  return compareDecimals(a, b) <= 0 ? closedInterval(a, b) : closedInterval(b, a);
}
