import { scaleUtc } from "d3-scale";

import { type Axis, fittingTicks, withinMargins } from "./axis.ts";
import { endsOf, type Span } from "./span.ts";

const DAY = 86_400_000;

/** Ticks fall on whole days: a clock says nothing here. */
const COUNTS = [8, 7, 6, 5, 4, 3, 2];

/** An axis of days, numbered from 1970-01-01, with ticks of days, months or years as the stretch asks for. */
export function dayAxis(spans: readonly Span[]): Axis {
  const ends = endsOf(spans);
  const [first, last] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const pad = Math.max(1, (last - first) / 12);
  const scale = scaleUtc([(first - pad) * DAY, (last + pad) * DAY], [0, 1]);
  const place = (day: number) => withinMargins(scale(day * DAY));
  const sets = COUNTS.map((count) => {
    const days = scale.ticks(count).filter((tick) => tick.getTime() % DAY === 0);
    return days.map((tick, index) => ({
      at: place(tick.getTime() / DAY),
      label: labelOfTick(tick, days[index - 1], grainOf(days)),
    }));
  });
  return { place, ticks: fittingTicks(sets), note: null };
}

type Grain = "year" | "month" | "day";

function grainOf(days: readonly Date[]): Grain {
  if (days.some((day) => day.getUTCDate() !== 1)) return "day";
  return days.some((day) => day.getUTCMonth() !== 0) ? "month" : "year";
}

/** The year is said at the first tick and where it changes. */
function labelOfTick(day: Date, before: Date | undefined, grain: Grain): string {
  const year = String(day.getUTCFullYear());
  if (grain === "year") return year;
  const month = day.toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
  const short = grain === "day" ? `${day.getUTCDate()} ${month}` : month;
  return before?.getUTCFullYear() === day.getUTCFullYear() ? short : `${short} ${year}`;
}
