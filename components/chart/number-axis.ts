import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";

import { showNumber } from "#components/claim/show-value.ts";

import { type Axis, fittingTicks, withinMargins } from "./axis.ts";
import { endsOf, type Span } from "./span.ts";

/** From this ratio of the largest to the smallest on, a linear axis would press all but the largest together. */
const LOGARITHMIC_FROM = 1000;

/**
 * An axis of numbers: linear, begun at zero where zero is near; logarithmic, and saying so, only where
 * all lie above zero and the largest is more than a thousand times the smallest.
 */
export function numberAxis(spans: readonly Span[], unit: string | null): Axis {
  const ends = endsOf(spans).filter((end) => Math.abs(end) > 0);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const isLogarithmic = ends.length > 1 && least > 0 && most / least > LOGARITHMIC_FROM;
  return isLogarithmic ? logarithmic(least, most, unit) : linear(endsOf(spans), unit);
}

function linear(ends: readonly number[], unit: string | null): Axis {
  const [least, most] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const width = isFlat(least, most) ? 0 : most - least;
  const pad = width === 0 ? Math.max(1, Math.abs(most) / 4) : width / 10;
  const nearsZero = least >= 0 && least <= Math.max(width, pad);
  const scale = scaleLinear([nearsZero ? 0 : least - pad, most + pad], [0, 1]).nice(6);
  return { place: placer(scale), ticks: ticksOf(scale, unit), note: null };
}

/** Whether two numbers lie so close, for their size, that doubles leave no room for ticks between them. */
function isFlat(least: number, most: number): boolean {
  const width = most - least;
  return width < 1e-100 || width <= Math.max(Math.abs(least), Math.abs(most)) * 1e-9;
}

function logarithmic(least: number, most: number, unit: string | null): Axis {
  const scale = scaleLog([least, most], [0, 1]).nice();
  const place = placer(scale);
  const powers = scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const sets = [1, 2, 3, 5, 10, 20, 50, 100].map((step) => powers.filter((_, index) => index % step === 0));
  const ticks = fittingTicks(sets.map((set) => set.map((tick) => ({ at: place(tick), label: power(tick, unit) }))));
  return {
    place: (value) => (value <= 0 ? 0 : place(value)),
    ticks,
    note: "Log scale: each step is ten times the one before.",
  };
}

function placer(scale: ScaleContinuousNumeric<number, number>): Axis["place"] {
  return (value) => withinMargins(scale(value));
}

function ticksOf(scale: ScaleContinuousNumeric<number, number>, unit: string | null): Axis["ticks"] {
  const place = placer(scale);
  const sets = [6, 5, 4, 3, 2].map((count) => {
    const format = scale.tickFormat(count);
    return scale.ticks(count).map((tick) => ({ at: place(tick), label: withSign(format(tick), unit) }));
  });
  return fittingTicks(sets);
}

function withSign(label: string, unit: string | null): string {
  return unit === "%" ? `${label} %` : label;
}

/** 1,000 in full as far as it can be read, then as a power. */
function power(tick: number, unit: string | null): string {
  const isReadable = tick >= 1e-6 && tick < 1e10;
  return withSign(isReadable ? showNumber(String(tick)) : tick.toExponential(), unit);
}
