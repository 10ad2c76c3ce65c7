import { compareDecimals, type Decimal } from "./decimal.ts";
import type { Interval } from "./interval.ts";

/** Writes an interval of numbers in the notation that `readQuantity` reads; one without bounds as `..`. */
export function writeQuantity({ lower, upper, lowerClosed, upperClosed }: Interval): string {
  if (lower === null && upper === null) return "..";
  if (lower === null) return `${upperClosed ? "<=" : "<"}${upper?.text}`;
  if (upper === null) return `${lowerClosed ? ">=" : ">"}${lower.text}`;
  if (compareDecimals(lower, upper) === 0) return lower.text;
  if (!upperClosed && lowerClosed && lower.text === "0") return `<${upper.text}`;
  if (lowerClosed && upperClosed) return `${lower.text}..${upper.text}`;
  return `${lowerClosed ? ">=" : ">"}${lower.text} ${upperClosed ? "<=" : "<"}${upper.text}`;
}

const DAY = 86_400_000;

/** Writes an interval of day numbers as EDTF, in the coarsest form that covers just these days. */
export function writeDays({ lower, upper }: Interval): string {
  if (lower === null || upper === null) {
    return `${lower === null ? ".." : writeDay(lower)}/${upper === null ? ".." : writeDay(upper)}`;
  }
  const [from, to] = [writeDay(lower), writeDay(upper)];
  if (from === to) return from;
  const after = new Date((upper.near + 1) * DAY);
  const wholeMonths = from.endsWith("-01") && after.getUTCDate() === 1;
  if (!wholeMonths) return `${from}/${to}`;
  const wholeYears = from.endsWith("-01-01") && after.getUTCMonth() === 0;
  const length = wholeYears ? -6 : -3;
  const [first, last] = [from.slice(0, length), to.slice(0, length)];
  return first === last ? first : `${first}/${last}`;
}

/** A day number as `2024-02-07`; years outside 0 to 9999 as ISO 8601 writes them, with a sign. */
function writeDay(day: Decimal): string {
  return new Date(day.near * DAY).toISOString().replace(/T.*$/u, "");
}
