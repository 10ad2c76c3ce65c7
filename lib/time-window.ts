/** A stretch of days that a time axis shows, both included, numbered from 1970-01-01. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** No axis shows less: below, a day is all there is. */
const NARROWEST_WINDOW = 6;

/** Half as many days around the same middle, or around a place from 0 (the first day) to 1. */
export function zoomIn(window: TimeWindow, whole: TimeWindow, at = 0.5): TimeWindow {
  return resized(window, whole, Math.round(lengthOfWindow(window) / 2), at);
}

/** Twice as many days around the same middle or place, as far as there is any more to see. */
export function zoomOut(window: TimeWindow, whole: TimeWindow, at = 0.5): TimeWindow {
  return resized(window, whole, lengthOfWindow(window) * 2, at);
}

/** Half of its length earlier or later, as far as there is any more to see. */
export function moveWindow(window: TimeWindow, whole: TimeWindow, by: -1 | 1): TimeWindow {
  const step = Math.max(1, Math.round(lengthOfWindow(window) / 2)) * by;
  return within({ from: window.from + step, to: window.to + step }, whole);
}

/** The stretch between two places of a window, in either order, from 0 to 1. */
export function partOfWindow(window: TimeWindow, whole: TimeWindow, one: number, other: number): TimeWindow {
  const length = lengthOfWindow(window);
  const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) => window.from + Math.round(at * length));
  return fitted({ from: from ?? window.from, to: to ?? window.to }, whole);
}

/** A stretch made wide enough to be shown, and drawn in to all that there is. */
export function fitted(window: TimeWindow, whole: TimeWindow): TimeWindow {
  return resized(window, whole, lengthOfWindow(window), 0.5);
}

/** Days from the first to the last. */
export function lengthOfWindow({ from, to }: TimeWindow): number {
  return to - from;
}

function resized(window: TimeWindow, whole: TimeWindow, length: number, at: number): TimeWindow {
  const days = Math.min(Math.max(length, NARROWEST_WINDOW), lengthOfWindow(whole));
  const from = Math.round(window.from + (lengthOfWindow(window) - days) * at);
  return within({ from, to: from + days }, whole);
}

/** Moved so that it lies in the whole; it is no longer than that. */
function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const shift = Math.max(whole.from - from, 0) - Math.max(to - whole.to, 0);
  return { from: from + shift, to: to + shift };
}

const DAY = 86_400_000;

/** The parameters of an address that shows this stretch, with their question mark. */
export function writeWindow({ from, to }: TimeWindow): string {
  return `?from=${dayText(from)}&to=${dayText(to)}`;
}

/** A day as EDTF writes it: `2024-02-07`. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().replace(/T.*$/u, "");
}
