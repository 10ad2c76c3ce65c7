import { readDate } from "./value/date.ts";
import type { Interval } from "./value/interval.ts";

/** When something happened, as a time axis draws it: days numbered from 1970-01-01. */
export interface EventTime {
  /** The days that are meant; a null end is open or not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** The days that may be, where a date is approximate: they begin no later and end no earlier. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Written with `?`: whether it was then is not certain. */
  readonly uncertain: boolean;
}

/** Reads when something happened; null where no date is given or it cannot be read. */
export function timeOf(edtf: string | null): EventTime | null {
  if (edtf === null) return null;
  const widest = readDate(edtf);
  if (!widest.ok) return null;
  const plain = readDate(edtf.replaceAll(/[~%]/g, ""));
  const meant = plain.ok ? plain.value.interval : widest.value.interval;
  return {
    ...ends(meant),
    earliest: ends(widest.value.interval).from,
    latest: ends(widest.value.interval).to,
    uncertain: widest.value.uncertain,
  };
}

/** What lies beyond is drawn at this day: further, JavaScript's calendar ends. */
const FURTHEST_DAY = 9e7;

function ends({ lower, upper }: Interval): { readonly from: number | null; readonly to: number | null } {
  const clamp = (day: number) => Math.max(-FURTHEST_DAY, Math.min(FURTHEST_DAY, day));
  return { from: lower === null ? null : clamp(lower.near), to: upper === null ? null : clamp(upper.near) };
}

/** Orders by when things began, an open beginning first; of two that began together the longer first; what has no time last. */
export function compareTimes(a: EventTime | null, b: EventTime | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    compareNumbers(a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY) ||
    compareNumbers(b.to ?? Number.POSITIVE_INFINITY, a.to ?? Number.POSITIVE_INFINITY)
  );
}

/** Without a difference of infinities, which is none. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
