import edtf, { type ExtendedDate } from "edtf";
import { LRUCache } from "lru-cache";

import { failed, ok, type Result } from "../result.ts";
import { type Decimal, wholeDecimal } from "./decimal.ts";
import { closedInterval, type Interval } from "./interval.ts";

/** When, as the days that an EDTF expression covers, numbered from 1970-01-01. */
export interface DateValue {
  readonly type: "date";
  readonly interval: Interval;
  /** Written with `?`: shown, and changes nothing else. */
  readonly uncertain: boolean;
}

const DAY = 86_400_000;

/** No expression that a person writes is longer; the parser's cost grows faster than its input. */
const LONGEST = 60;

/**
 * Reads an EDTF expression (ISO 8601-2; levels 0 to 2 as the `edtf` package knows them) as the days
 * it covers; `~` and `%` widen each end by one unit of its own precision. Fails with `bad-date`.
 */
export function readDate(written: string): Result<DateValue> {
  const known = read.get(written);
  if (known !== undefined) return known;
  const fresh = readAnew(written);
  if (written.length <= LONGEST) read.set(written, fresh);
  return fresh;
}

/** What was read lately: documents of one dossier name few days, many times over, and each reading takes a good part of a millisecond. */
const read = new LRUCache<string, Result<DateValue>>({ max: 5_000 });

function readAnew(written: string): Result<DateValue> {
  const parsed = parse(written);
  const interval = parsed === null ? null : daysOf(parsed);
  if (parsed === null || interval === null) {
    return failed(
      "bad-date",
      `"${written.slice(0, LONGEST)}" is not an EDTF date. Write 2024-02-07, 2024-02, 2024, 1993~, 2024-11-11/2024-11-22 or ../1994.`,
    );
  }
  return ok({ type: "date", interval, uncertain: /[?%]/.test(written) });
}

function parse(written: string): ExtendedDate | null {
  // Five digits and more in a row would be read as milliseconds.
  if (written.length > LONGEST || !/^[-\dXYTZS?~%./:+[\]{},E]+$/.test(written) || /^\d{5,}$/.test(written)) return null;
  try {
    return edtf(written);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function daysOf(date: ExtendedDate): Interval | null {
  const lower = date.type === "Interval" ? endOf(date.lower, "min") : endOf(date, "min");
  const upper = date.type === "Interval" ? endOf(date.upper, "max") : endOf(date, "max");
  return lower === undefined || upper === undefined ? null : closedInterval(lower, upper);
}

/** The first or last day of a date; null when open or unknown, undefined when out of any calendar's reach. */
function endOf(date: ExtendedDate | number | null | undefined, end: "min" | "max"): Decimal | null | undefined {
  if (date === null || date === undefined || typeof date === "number") return null;
  const instant = date[end];
  if (instant === null || Math.abs(instant) === Number.POSITIVE_INFINITY) return null;
  const widened =
    (date.approximate?.value ?? 0) === 0 ? instant : shift(instant, date.precision, end === "min" ? -1 : 1);
  const day = Math.floor(widened / DAY);
  return Number.isSafeInteger(day) ? wholeDecimal(day) : undefined;
}

/** Moves an instant by one unit of a precision: 1 a year, 2 a month, else a day. The last day of a month stays the last. */
function shift(instant: number, precision: number | undefined, by: 1 | -1): number {
  if (precision !== 1 && precision !== 2) return instant + by * DAY;
  // An upper end is the last millisecond of its unit: one later begins the next, which moves evenly.
  const moved = new Date(by === 1 ? instant + 1 : instant);
  if (precision === 1) moved.setUTCFullYear(moved.getUTCFullYear() + by);
  else moved.setUTCMonth(moved.getUTCMonth() + by);
  return by === 1 ? moved.getTime() - 1 : moved.getTime();
}
