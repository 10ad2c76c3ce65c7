import { convert } from "convert";

import { failed, ok, type Result } from "../result.ts";
import { type Decimal, divideDecimals, readDecimal, timesDecimal } from "./decimal.ts";

/** Words that multiply whatever is counted. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ["hundred", "100"],
  ["thousand", "1000"],
  ["million", "1000000"],
  ["billion", "1000000000"],
  ["trillion", "1000000000000"],
]);

const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ["percent", "%"],
  ["per cent", "%"],
]);

/** Enough for any terminating quotient of two table factors; what does not end is cut here. */
const DECIMALS = 40;

/**
 * Converts a number written with `from` into `to`. Scales (thousand) multiply any count; measures
 * come from the table of the `convert` package, of which only the factor is taken, as a decimal, so
 * that 0.3 t is 300 kg and not nearly. A unit that no table knows (people, villages) is a dimension
 * of its own. Fails with `unit-does-not-convert`, naming both.
 */
export function convertUnit(number: Decimal, from: string, to: string): Result<Decimal> {
  const source = SAME_UNIT.get(from) ?? from;
  const target = SAME_UNIT.get(to) ?? to;
  if (source === target) return ok(number);
  const scaled = scale(number, source, target);
  if (scaled !== null) return ok(scaled);
  const up = factor(source, target);
  const down = factor(target, source);
  if (up === null || down === null) {
    return failed("unit-does-not-convert", `"${from}" does not convert to "${to}", the question's unit.`);
  }
  return ok(up.near >= 1 ? timesDecimal(number, up) : divideDecimals(number, down, DECIMALS));
}

/** Whether two units are one, written in two ways: "person" and "people", "village" and "villages", "percent" and "%". */
export function isSameUnit(written: string, unit: string): boolean {
  const [a, b] = [written, unit].map((word) => word.toLowerCase().replace(/s$/u, ""));
  if (a === b || (a === "person" && b === "people")) return true;
  const one = convertUnit(constant("1"), written, unit);
  return one.ok && one.value.text === "1";
}

function scale(number: Decimal, source: string, target: string): Decimal | null {
  const [word = "", ...rest] = source.split(" ");
  const up = SCALES.get(word);
  if (up === undefined) return null;
  const counted = rest.join(" ");
  const down = SCALES.get(target);
  if (counted !== "" && counted !== target) return null;
  if (counted === "" && down === undefined && isMeasure(target)) return null;
  const multiplied = timesDecimal(number, constant(up));
  return down === undefined || counted === target ? multiplied : divideDecimals(multiplied, constant(down), DECIMALS);
}

/** How many of `target` one of `source` is, when both measure the same thing and zero is zero in both. */
function factor(source: string, target: string): Decimal | null {
  const one = measured(1, source, target);
  return one === null || measured(0, source, target) !== 0 ? null : constant(plain(one));
}

/** A double of the table as the decimal that was meant: 15 digits, no exponent. */
function plain(factor: number): string {
  return Number(factor.toPrecision(15)).toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

function isMeasure(unit: string): boolean {
  return measured(1, unit, unit) !== null;
}

function measured(number: number, source: string, target: string): number | null {
  try {
    // The package's types know its units by name; ours arrive as text, and it refuses those it lacks.
    const result: unknown = Reflect.apply(convert, undefined, [number, source]).to(target);
    return typeof result === "number" && Number.isFinite(result) ? result : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function constant(text: string): Decimal {
  const decimal = readDecimal(text);
  if (!decimal.ok) throw new Error(`Not a decimal: ${text}`);
  return decimal.value;
}
