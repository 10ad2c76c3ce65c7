import { textWidth } from "./text-width.ts";

/** Where values lie between the left and the right edge of a chart, from 0 to 1. */
export interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
  /** What a reader has to know of the axis, as that it is logarithmic. */
  readonly note: string | null;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Pixels that a chart is never narrower than: what fits there fits everywhere. */
export const NARROWEST = 300;

/** Kept free at either edge, as a part of the whole, so that no mark is cut and rays can run on. */
const MARGIN = 0.05;

/** Brings a fraction of the domain between the margins. */
export function withinMargins(fraction: number): number {
  return MARGIN + Math.max(0, Math.min(1, Number.isFinite(fraction) ? fraction : 0.5)) * (1 - 2 * MARGIN);
}

/** Pixels between two labels of an axis. */
const APART = 10;

/** Whether the labels of ticks, in order, stand clear of one another on a chart of so many pixels. */
export function ticksFit(ticks: readonly Tick[], width = NARROWEST): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return next === undefined || boxOfTick(tick, width).right + APART <= boxOfTick(next, width).left;
  });
}

/** Where a tick's label is held, so that it never leaves the chart. */
export function anchorOf({ at, label }: Tick): "start" | "middle" | "end" {
  const half = textWidth(label) / 2;
  if (at * NARROWEST < half) return "start";
  return (1 - at) * NARROWEST < half ? "end" : "middle";
}

function boxOfTick(tick: Tick, chart: number): { readonly left: number; readonly right: number } {
  const [x, width] = [tick.at * chart, textWidth(tick.label)];
  const left = { start: x, middle: x - width / 2, end: x - width }[anchorOf(tick)];
  return { left, right: left + width };
}

/** The first of several sets of ticks that fits; the ends alone, or the first alone, where none does. */
export function fittingTicks(candidates: Iterable<readonly Tick[]>, width = NARROWEST): readonly Tick[] {
  let last: readonly Tick[] = [];
  for (const ticks of candidates) {
    if (ticks.length > 0 && ticksFit(ticks, width)) return ticks;
    last = ticks.length > 0 ? ticks : last;
  }
  const ends = [last[0], last.at(-1)].filter((tick) => tick !== undefined);
  return ticksFit(ends, width) && last.length > 1 ? ends : ends.slice(0, 1);
}
