import { LEFT, NAMES, WIDTH } from "#components/chart/picture/frame.ts";
import { type Html, html } from "#components/comparison/html.ts";
import { COLORS } from "#components/comparison/picture/draw.ts";
import type { EventTime } from "#lib/event-time.ts";

/** The width of the axis; right of it stands what is contested. */
export const RUN = WIDTH - LEFT - NAMES - 250;

/** When something was, as components/events/event-lane.tsx draws it; `place` as its `placeIn` gives it. */
export function timeLaneSvg(
  { from, to, earliest, latest, uncertain }: EventTime,
  place: (day: number) => number,
  shape: "bar" | "rhomb",
  { color, y }: { readonly color: string; readonly y: number },
): Html {
  const xOf = (day: number) => NAMES + Math.max(0, Math.min(1, place(day))) * RUN;
  const [start, end] = [from === null ? NAMES : xOf(from), to === null ? NAMES + RUN : xOf(to + 1)];
  const [first, last] = [earliest === null ? NAMES : xOf(earliest), latest === null ? NAMES + RUN : xOf(latest + 1)];
  const look = { color, y, uncertain };
  const line = html`<path d="M${NAMES} ${y}h${RUN}" stroke="${COLORS.rule}"/><path d="M${pixel(first)} ${y}H${pixel(last)}" stroke="${color}" stroke-width="2" stroke-dasharray="2 3"/>`;
  const mark = shape === "bar" ? barSvg(start, end, to === null, look) : rhombsSvg(start, end, look);
  const arrows = html`${from === null && arrowSvg(NAMES, 11, look)}${to === null && arrowSvg(NAMES + RUN, -11, look)}`;
  return html`${line}${mark}${arrows}`;
}

interface Look {
  readonly color: string;
  readonly y: number;
  readonly uncertain: boolean;
}

/** Below so many pixels a mark is one point. */
const POINT = 6;

function barSvg(start: number, end: number, runsOn: boolean, { color, y, uncertain }: Look): Html {
  const fill = uncertain ? COLORS.paper : color;
  const middle = pixel((start + end) / 2);
  if (end - start < POINT)
    return html`<circle cx="${middle}" cy="${y}" r="5" fill="${fill}" stroke="${color}" stroke-width="1.5"/>`;
  const dash = uncertain ? html` stroke-dasharray="3 2"` : null;
  const width = end - start - (runsOn ? 10 : 0);
  return html`<path d="M${pixel(start)} ${y - 4.5}h${pixel(width)}v9h${pixel(-width)}z" fill="${fill}" stroke="${color}" stroke-width="1.5"${dash}/>`;
}

function rhombsSvg(start: number, end: number, look: Look): Html {
  if (end - start < POINT) return rhombSvg((start + end) / 2, look.uncertain, look);
  const joined = html`<path d="M${pixel(start)} ${look.y}H${pixel(end)}" stroke="${look.color}" stroke-width="2"/>`;
  return html`${joined}${rhombSvg(start, true, look)}${rhombSvg(end, true, look)}`;
}

function rhombSvg(x: number, hollow: boolean, { color, y }: Look): Html {
  return html`<path d="M${pixel(x)} ${y - 6}l6 6l-6 6l-6 -6z" fill="${hollow ? COLORS.paper : color}" stroke="${color}" stroke-width="1.5"/>`;
}

function arrowSvg(x: number, back: number, { color, y }: Look): Html {
  return html`<path d="M${x} ${y}l${back} -8v16z" fill="${color}"/>`;
}

function pixel(x: number): number {
  return Math.round(x * 10) / 10;
}
