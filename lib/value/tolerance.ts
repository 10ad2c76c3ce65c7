import { failed, ok, type Result } from "../result.ts";
import { absoluteDecimal, compareDecimals, type Decimal, readDecimal, timesDecimal, wholeDecimal } from "./decimal.ts";

/** How far apart two numbers or days may be and still count as the same. */
export interface Tolerance {
  /** In the question's unit (days for a date), or a share of the larger magnitude. */
  readonly kind: "absolute" | "relative";
  /** Never negative. */
  readonly amount: Decimal;
}

const ZERO = wholeDecimal(0);
const HUNDREDTH: Decimal = { text: "0.01", near: 0.01, short: true };

/** Reads `5` or `5%`. Fails with `bad-tolerance`. */
export function readTolerance(written: string): Result<Tolerance> {
  const relative = written.endsWith("%");
  const amount = readDecimal(relative ? written.slice(0, -1).trimEnd() : written);
  if (!amount.ok || compareDecimals(amount.value, ZERO) < 0) {
    return failed(
      "bad-tolerance",
      `"${written}" is not a tolerance. Write a number in the question's unit, or a share such as 5%.`,
    );
  }
  return ok(
    relative
      ? { kind: "relative", amount: timesDecimal(amount.value, HUNDREDTH) }
      : { kind: "absolute", amount: amount.value },
  );
}

/** Whether two numbers `apart` from one another are within a tolerance; none, or zero, joins nothing. */
export function isWithin(tolerance: Tolerance | null, a: Decimal, b: Decimal, apart: Decimal): boolean {
  if (tolerance === null || compareDecimals(tolerance.amount, ZERO) === 0) return false;
  if (tolerance.kind === "absolute") return compareDecimals(apart, tolerance.amount) <= 0;
  const [x, y] = [absoluteDecimal(a), absoluteDecimal(b)];
  const larger = compareDecimals(x, y) >= 0 ? x : y;
  const most = larger.near * tolerance.amount.near;
  if (Math.abs(apart.near - most) > most * DOUBT.share + DOUBT.least) return apart.near < most;
  return compareDecimals(apart, timesDecimal(larger, tolerance.amount)) <= 0;
}

/** Far more than what is lost where decimals are multiplied as doubles: beyond it these decide alike, and sooner. */
const DOUBT = { share: 1e-9, least: 1e-300 } as const;
