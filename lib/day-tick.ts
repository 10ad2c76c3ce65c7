import { scaleUtc } from "d3-scale";

/** Where an axis of days is marked: a day number from 1970-01-01, and what it is called. */
export interface DayTick {
  readonly day: number;
  readonly label: string;
}

const DAY = 86_400_000;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * About `count` ticks from one day to another, on whole days, firsts of months or of years as the
 * stretch asks for: a clock says nothing here. The year is said at the first tick and where it changes.
 */
export function dayTicks(from: number, to: number, count: number): readonly DayTick[] {
  const days = scaleUtc([from * DAY, to * DAY], [0, 1])
    .ticks(count)
    .filter((tick) => tick.getTime() % DAY === 0);
  const grain = grainOf(days);
  return days.map((tick, index) => ({ day: tick.getTime() / DAY, label: labelOf(tick, days[index - 1], grain) }));
}

type Grain = "year" | "month" | "day";

function grainOf(days: readonly Date[]): Grain {
  if (days.some((day) => day.getUTCDate() !== 1)) return "day";
  return days.some((day) => day.getUTCMonth() !== 0) ? "month" : "year";
}

function labelOf(day: Date, before: Date | undefined, grain: Grain): string {
  const year = String(day.getUTCFullYear());
  if (grain === "year") return year;
  const month = MONTHS[day.getUTCMonth()] ?? "";
  const short = grain === "day" ? `${day.getUTCDate()} ${month}` : month;
  return before?.getUTCFullYear() === day.getUTCFullYear() ? short : `${short} ${year}`;
}
