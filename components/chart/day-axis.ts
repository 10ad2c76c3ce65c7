import { dayTicks } from "#lib/day-tick.ts";

import { type Axis, fittingTicks, NARROWEST, type Tick, withinMargins } from "./axis.ts";
import { endsOf, type Span } from "./span.ts";

/** Ticks to try, the most first. */
const COUNTS = [10, 8, 7, 6, 5, 4, 3, 2];

/** An axis of days, numbered from 1970-01-01, with ticks of days, months or years as the stretch asks for. */
export function dayAxis(spans: readonly Span[]): Axis {
  const ends = endsOf(spans);
  const [first, last] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const pad = Math.max(1, (last - first) / 12);
  const [start, end] = [first - pad, last + pad];
  const place = (day: number) => withinMargins((day - start) / (end - start));
  return { place, ticks: dayTicksThatFit(start, end, place), note: null };
}

/** As many ticks from one day to another as there is room for on a chart of so many pixels. */
export function dayTicksThatFit(from: number, to: number, place: Axis["place"], width = NARROWEST): readonly Tick[] {
  return fittingTicks(
    COUNTS.map((count) => dayTicks(from, to, count).map(({ day, label }) => ({ at: place(day), label }))),
    width,
  );
}
