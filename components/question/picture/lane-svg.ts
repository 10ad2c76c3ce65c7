import { type Axis, anchorOf } from "#components/chart/axis.ts";
import type { LaneRow } from "#components/chart/lane-chart.tsx";
import { type MarkEnd, planLabel, planMark } from "#components/chart/lane-plan.ts";
import { LEFT, NAMES, type PicturePart, WIDTH } from "#components/chart/picture/frame.ts";
import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type } from "#components/comparison/picture/fit-text.ts";

const VALUE: Type = { family: "sans", weight: 400, size: 13 };
const TICK: Type = { family: "sans", weight: 400, size: 12 };
const FAINT = "#8d877b";

/** The width of the axis. */
const RUN = WIDTH - LEFT - NAMES;

/** Of the axis, for labels that are measured as at 12 px (components/chart/text-width.ts). */
const MEASURED = (RUN * 12) / VALUE.size;

/**
 * One claim's mark with its value beside or above it, as components/chart/lane.tsx draws it, at least so high; `base` is
 * where its line lies.
 */
export function laneSvg(
  { span, value, tone, denied }: LaneRow,
  axis: Axis,
  verdict: string,
  y: number,
  least: number,
): PicturePart & { readonly base: number } {
  const plan = planMark(axis, span);
  const label = planLabel(plan, oneLineOf(value), MEASURED);
  const height = Math.max(label.above ? 46 : 36, least);
  const base = y + height / 2 + (label.above ? 9 : 0);
  const ink = { first: COLORS.ink, other: verdict, aside: FAINT }[tone];
  const dash = denied ? html` stroke-dasharray="4 3"` : null;
  const line = html`<path d="M${NAMES} ${base}h${RUN}" stroke="${COLORS.rule}" stroke-dasharray="1 3"/><path d="M${pixel(plan.from)} ${base}H${pixel(plan.to)}" stroke="${ink}" stroke-width="3"${dash}/>`;
  const isPoint = plan.from === plan.to && plan.start === plan.end;
  const ends = html`${!isPoint && endSvg(plan.start, plan.from, "start", { base, ink, denied })}${endSvg(plan.end, plan.to, "end", { base, ink, denied })}`;
  const place = { x: pixel(label.at) + label.shift, y: label.above ? base - 12 : base + 4.5, anchor: label.anchor };
  return { svg: html`${line}${ends}${textSvg(place, VALUE, COLORS.ink, label.text)}`, end: y + height, base };
}

function endSvg(
  kind: MarkEnd,
  at: number,
  side: "start" | "end",
  { base, ink, denied }: { readonly base: number; readonly ink: string; readonly denied: boolean },
): Html {
  const x = pixel(at);
  if (kind === "runs-on")
    return html`<path d="M${x} ${base}${side === "end" ? "l-9 -5v10z" : "l9 -5v10z"}" fill="${ink}"/>`;
  return kind === "open" || denied
    ? html`<circle cx="${x}" cy="${base}" r="4.5" fill="${COLORS.paper}" stroke="${ink}" stroke-width="2"/>`
    : html`<circle cx="${x}" cy="${base}" r="5" fill="${ink}"/>`;
}

/** The axis below the marks. */
export function axisSvg({ ticks }: Axis, y: number): Html {
  const line = boxSvg({ x: NAMES, y, width: RUN, height: 1 }, COLORS.strong);
  const drawn = ticks.map((tick) => {
    const x = pixel(tick.at);
    const label = textSvg({ x, y: y + 21, anchor: anchorOf(tick) }, TICK, COLORS.soft, oneLineOf(tick.label));
    return html`${boxSvg({ x, y, width: 1, height: 6 }, COLORS.strong)}${label}`;
  });
  return html`${line}${drawn}`;
}

function pixel(fraction: number): number {
  return Math.round((NAMES + fraction * RUN) * 10) / 10;
}
