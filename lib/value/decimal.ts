import Big from "big.js";

import { failed, ok, type Result } from "../result.ts";

/**
 * An exact decimal of any size. Most are short, and a double tells any two decimals of up to 15
 * significant digits apart and in order (IEEE 754-2019, 5.12.2), so those compare as doubles; the
 * rest, and all arithmetic, go through big.js.
 */
export interface Decimal {
  /** Plain notation without exponent, sign only when negative, no superfluous zeros. */
  readonly text: string;
  /** The nearest double. */
  readonly near: number;
  /** Whether `near` can stand for the decimal in comparisons. */
  readonly short: boolean;
}

const NOTATION = /^-?\d+(?:\.\d+)?$/;

/** No count or measure that a text states has more digits than this; a longer one is a fault. */
const MOST_DIGITS = 1000;

/** Reads `-12.50`; no exponent, no separators. Fails with `bad-decimal`. */
export function readDecimal(text: string): Result<Decimal> {
  if (!NOTATION.test(text) || text.length > MOST_DIGITS) {
    return failed(
      "bad-decimal",
      `"${clip(text)}" is not a number. Write digits, with a point for decimals: 613 or 92.12.`,
    );
  }
  return ok(isShortPlain(text) ? { text, near: Number(text), short: true } : fromBig(new Big(text)));
}

/** A whole number up to 2^53 as a decimal. */
export function wholeDecimal(number: number): Decimal {
  return { text: String(number), near: number, short: Math.abs(number) < 1e15 };
}

/** How many decimals a number was written with: `92.10` has 2. */
export function decimalsOf(written: string): number {
  const point = written.indexOf(".");
  return point === -1 ? 0 : written.length - point - 1;
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.short && b.short) return a.near < b.near ? -1 : Number(a.near > b.near);
  return big(a).cmp(big(b));
}

/** `a - b`, exactly. */
export function minusDecimal(a: Decimal, b: Decimal): Decimal {
  if (isShortWhole(a) && isShortWhole(b)) return wholeDecimal(a.near - b.near);
  return fromBig(big(a).minus(big(b)));
}

/** `a + b`, exactly. */
export function plusDecimal(a: Decimal, b: Decimal): Decimal {
  return fromBig(big(a).plus(big(b)));
}

/** `a * b`, exactly. */
export function timesDecimal(a: Decimal, b: Decimal): Decimal {
  return fromBig(big(a).times(big(b)));
}

/** A decimal without its sign. */
export function absoluteDecimal(a: Decimal): Decimal {
  return a.text.startsWith("-") ? fromBig(big(a).abs()) : a;
}

/** Makers of numbers that divide to so many decimals: a new one costs more than a division. */
const divisions = new Map<number, ReturnType<typeof Big>>();

/** `a / b` rounded half away from zero to `decimals`; `b` must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal, decimals: number): Decimal {
  const short = divideWhole(a, b, decimals);
  if (short !== null) return short;
  const division = divisions.get(decimals) ?? Big();
  division.DP = decimals;
  division.RM = Big.roundHalfUp;
  divisions.set(decimals, division);
  return fromBig(division(a.text).div(division(b.text)));
}

/** The same for whole numbers that stay short, in doubles that hold every step exactly; null for others. */
function divideWhole(a: Decimal, b: Decimal, decimals: number): Decimal | null {
  const scale = 10 ** decimals;
  const scaled = a.near * scale;
  if (!(isShortWhole(a) && isShortWhole(b)) || a.near < 0 || b.near <= 0 || scaled >= 1e15) return null;
  const rest = scaled % b.near;
  const quotient = (scaled - rest) / b.near + Number(2 * rest >= b.near);
  const near = quotient / scale;
  // A smaller one would be written with an exponent.
  return near === 0 || near >= 1e-6 ? { text: String(near), near, short: true } : null;
}

/** Rounded half away from zero, as comparison.md asks of `rounding`. */
export function roundDecimal(a: Decimal, decimals: number): Decimal {
  return fromBig(big(a).round(decimals, Big.roundHalfUp));
}

function big(decimal: Decimal): Big {
  return new Big(decimal.text);
}

function fromBig(value: Big): Decimal {
  const text = value.eq(0) ? "0" : value.toFixed();
  return { text, near: Number(text), short: text.replace(/^-|\./g, "").length <= 15 };
}

/** Two of them have a sum and a difference that doubles hold exactly. */
function isShortWhole({ short, near }: Decimal): boolean {
  return short && Number.isInteger(near);
}

/** Already in plain notation and short enough for a double: the common case, kept free of big.js. */
function isShortPlain(text: string): boolean {
  return text.length <= 15 && /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/.test(text);
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
