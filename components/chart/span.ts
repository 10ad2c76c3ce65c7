import type { Interval } from "#lib/value/interval.ts";

/** A stretch of numbers or days to be drawn, in doubles: near enough for a picture, not for a comparison. A null end runs on. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromClosed: boolean;
  readonly toClosed: boolean;
}

/** What lies beyond is drawn at this: no double is lost to infinity, and a day stays within JavaScript's calendar. */
const FURTHEST = { number: 1e300, day: 9e7 } as const;

/** An interval as it is drawn. */
export function spanOf({ lower, upper, lowerClosed, upperClosed }: Interval, kind: "number" | "day"): Span {
  const clamp = (near: number) => Math.max(-FURTHEST[kind], Math.min(FURTHEST[kind], near));
  return {
    from: lower === null ? null : clamp(lower.near),
    to: upper === null ? null : clamp(upper.near),
    fromClosed: lowerClosed,
    toClosed: upperClosed,
  };
}

/** The ends that are there. */
export function endsOf(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ from, to }) => [from, to].filter((end) => end !== null));
}
