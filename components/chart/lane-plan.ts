import { type Axis, NARROWEST } from "./axis.ts";
import type { Span } from "./span.ts";
import { cutToWidth, textWidth } from "./text-width.ts";

/** How an end of a mark is drawn: filled, hollow (the end itself is not meant), or as an arrow that runs on. */
export type MarkEnd = "closed" | "open" | "runs-on";

/** Where a mark stands, from 0 to 1 of a chart's width. */
export interface MarkPlan {
  readonly from: number;
  readonly to: number;
  readonly start: MarkEnd;
  readonly end: MarkEnd;
}

/** Where a mark's label stands: beside it on its line, or above it where there is no room. */
export interface LabelPlan {
  readonly text: string;
  /** From 0 to 1 of the width. */
  readonly at: number;
  /** Pixels from there. */
  readonly shift: number;
  readonly anchor: "start" | "middle" | "end";
  readonly above: boolean;
}

/** Pixels between a mark and its label. */
const CLEAR = 11;

/** Places a mark on an axis; an end that runs on reaches the edge. */
export function planMark(axis: Axis, { from, to, fromClosed, toClosed }: Span): MarkPlan {
  const start = from === null ? 0 : axis.place(from);
  const end = to === null ? 1 : axis.place(to);
  return {
    from: Math.min(start, end),
    to: Math.max(start, end),
    start: endOf(from, fromClosed),
    end: endOf(to, toClosed),
  };
}

function endOf(value: number | null, closed: boolean): MarkEnd {
  if (value === null) return "runs-on";
  return closed ? "closed" : "open";
}

/** Places a mark's label so that it stays in a chart of so many pixels, clear of the mark; where none are known, however narrow it is. */
export function planLabel({ from, to, end, start }: MarkPlan, text: string, chart = NARROWEST): LabelPlan {
  const width = textWidth(text);
  if (end !== "runs-on" && (1 - to) * chart >= CLEAR + width)
    return { text, at: to, shift: CLEAR, anchor: "start", above: false };
  if (start !== "runs-on" && from * chart >= CLEAR + width)
    return { text, at: from, shift: -CLEAR, anchor: "end", above: false };
  const above = { shift: 0, above: true } as const;
  const middle = (from + to) / 2;
  const short = cutToWidth(text, chart);
  if (Math.min(middle, 1 - middle) * chart >= width / 2) return { ...above, text, at: middle, anchor: "middle" };
  return middle < 0.5
    ? { ...above, text: short, at: 0, anchor: "start" }
    : { ...above, text: short, at: 1, anchor: "end" };
}
