import type { Axis } from "#components/chart/axis.ts";
import { dayAxis } from "#components/chart/day-axis.ts";
import { numberAxis } from "#components/chart/number-axis.ts";
import { type Span, spanOf } from "#components/chart/span.ts";
import { showClaim } from "#components/claim/show-label.ts";
import type { ReadClaim } from "#lib/pair.ts";
import type { SheetQuestion } from "#lib/sheet.ts";
import type { StepSeries, TimedClaim } from "#lib/step-series.ts";
import { termOf } from "#lib/value/term.ts";

/** A step chart in pixels from its top and in parts of its width, from 0 to 1. */
export interface StepPlan {
  readonly height: number;
  /** Answers that are named at the left edge. */
  readonly levels: readonly { readonly y: number; readonly label: string }[];
  readonly axis: Axis;
  readonly marks: readonly StepMark[];
  readonly turns: readonly StepTurn[];
  readonly conflicts: readonly StepConflict[];
}

/** A claim for as long as it is made for: once for each answer that it gives, as high as it leaves its number open. */
export interface StepMark {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly denied: boolean;
}

/** From the end of one claim's time to the beginning of the next's, and over to its answer. */
export interface StepTurn {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly kind: "update" | "same";
}

/** Where two claims of one time part. */
export interface StepConflict {
  readonly key: string;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

/** Pixels above and below the outermost answers, between listed ones, and of a chart of numbers. */
const EDGE = 18;
const APART = 38;
const TALL = 190;
/** Pixels between two labels at the left edge. */
const LABELS_APART = 15;

/** Lays out a series on one axis of days. Numbers stand where they lie; options and terms one below the other. */
export function planSteps(row: SheetQuestion, series: StepSeries): StepPlan {
  const heights = row.answer === "quantity" ? numberHeights(row, series) : listedHeights(row, series);
  const spans = new Map(series.claims.map((claim) => [claim, spanOf(claim.asOf, "day")]));
  const axis = dayAxis([...spans.values()]);
  const startOf = (claim: TimedClaim) => edge(axis, spans.get(claim)?.from ?? null, 0);
  const endOf = (claim: TimedClaim) => edge(axis, spans.get(claim)?.to ?? null, 1);
  const middleOf = (claim: ReadClaim) => {
    const [first] = heights.of(claim);
    return first === undefined ? 0 : (first.y1 + first.y2) / 2;
  };
  const timed = (claim: ReadClaim) => series.claims.find((one) => one.claim.id === claim.claim.id);
  return {
    height: heights.height,
    levels: heights.levels,
    axis,
    marks: series.claims.flatMap((claim) =>
      heights.of(claim).map((at) => ({
        ...at,
        key: `${claim.claim.id} ${at.y1}`,
        x1: startOf(claim),
        x2: endOf(claim),
        denied: claim.claim.stance === "denies",
      })),
    ),
    turns: drawnOnce(
      series.turns.map(({ from, to, kind }) => ({
        x1: endOf(from),
        x2: startOf(to),
        y1: middleOf(from),
        y2: middleOf(to),
        kind,
      })),
    ),
    conflicts: drawnOnce(
      series.conflicts.flatMap(({ a, b }) => {
        const [one, other] = [timed(a), timed(b)];
        if (one === undefined || other === undefined) return [];
        const x = (Math.max(startOf(one), startOf(other)) + Math.min(endOf(one), endOf(other))) / 2;
        return [{ x, y1: middleOf(a), y2: middleOf(b) }];
      }),
    ),
  };
}

/** Strokes that lie on one another, as those of many claims that say the same do, once, each under a name of its own. */
function drawnOnce<Stroke extends object>(strokes: readonly Stroke[]): readonly (Stroke & { readonly key: string })[] {
  return [...new Map(strokes.map((stroke) => [Object.values(stroke).join(" "), stroke]))].map(([key, stroke]) => ({
    ...stroke,
    key,
  }));
}

function edge(axis: Axis, day: number | null, open: 0 | 1): number {
  return day === null ? open : axis.place(day);
}

interface Heights {
  readonly height: number;
  readonly levels: StepPlan["levels"];
  readonly of: (claim: ReadClaim) => readonly { readonly y1: number; readonly y2: number }[];
}

function numberHeights(row: SheetQuestion, { claims }: StepSeries): Heights {
  const spanOfClaim = ({ extent }: ReadClaim): Span | null => {
    const [interval] = extent.type === "intervals" ? extent.intervals : [];
    return interval === undefined ? null : spanOf(interval, "number");
  };
  const axis = numberAxis(
    claims.flatMap((claim) => spanOfClaim(claim) ?? []),
    row.unit,
  );
  const y = (place: number) => Math.round(EDGE + (1 - place) * (TALL - 2 * EDGE));
  const of = (claim: ReadClaim) => {
    const span = spanOfClaim(claim);
    if (span === null) return [];
    return [
      { y1: y(span.to === null ? 1 : axis.place(span.to)), y2: y(span.from === null ? 0 : axis.place(span.from)) },
    ];
  };
  const named = claims.flatMap((claim) =>
    of(claim).map(({ y1, y2 }) => ({ y: (y1 + y2) / 2, label: showClaim(row, claim.claim) })),
  );
  return { height: TALL, levels: clear(named), of };
}

/** Labels that stand clear of the one above them; of those at one height the first. */
function clear(levels: StepPlan["levels"]): StepPlan["levels"] {
  const kept: { readonly y: number; readonly label: string }[] = [];
  for (const level of levels.toSorted((a, b) => a.y - b.y)) {
    const above = kept.at(-1);
    if (above === undefined || level.y - above.y >= LABELS_APART) kept.push(level);
  }
  return kept;
}

function listedHeights(row: SheetQuestion, { claims }: StepSeries): Heights {
  const used = new Set(claims.flatMap(membersOfClaim));
  const listed = row.options.map(({ id }) => id).filter((id) => used.has(id));
  const order = [...listed, ...[...used].filter((member) => !listed.includes(member))];
  const labelOf = (member: string) => row.options.find(({ id }) => id === member)?.label ?? member;
  const y = (member: string) => EDGE + order.indexOf(member) * APART;
  return {
    height: 2 * EDGE + Math.max(0, order.length - 1) * APART,
    levels: order.map((member) => ({ y: y(member), label: labelOf(member) })),
    of: (claim) => membersOfClaim(claim).map((member) => ({ y1: y(member), y2: y(member) })),
  };
}

/** The options or terms that a claim names; a date stands for itself. */
function membersOfClaim({ claim, extent }: ReadClaim): readonly string[] {
  switch (extent.type) {
    case "options":
      return extent.options;
    case "terms":
      return [...new Set(extent.uses.map(termOf))];
    case "intervals":
      return [claim.value];
  }
}
