import type { EventTime } from "#lib/event-time.ts";
import { lengthOfWindow, type TimeWindow } from "#lib/time-window.ts";

/** When something was, on one line of the window: solid what is meant, a dashed line what may be, an arrow where an end is open, hollow where it is uncertain. */
export function EventLane({
  time,
  window,
  shape,
  hairlines,
}: {
  readonly time: EventTime;
  readonly window: TimeWindow;
  /** A bar for what happened, a rhomb for what was published. */
  readonly shape: "bar" | "rhomb";
  /** Days to be seen behind, as those on which sources were published. */
  readonly hairlines: readonly number[];
}) {
  const place = placeIn(window);
  const [start, end] = [time.from === null ? 0 : place(time.from), time.to === null ? 1 : place(time.to + 1)];
  return (
    <svg aria-hidden="true" className="absolute inset-0 h-full w-full overflow-hidden" data-lane="">
      {hairlines.map((day) => (
        <line
          key={day}
          stroke="var(--color-rule-strong)"
          strokeDasharray="2 3"
          x1={percentOf(place(day))}
          x2={percentOf(place(day))}
          y1="0"
          y2="100%"
        />
      ))}
      <svg
        aria-hidden="true"
        className="overflow-visible text-(--verdict)"
        fill="currentColor"
        stroke="currentColor"
        y="50%"
      >
        <line stroke="var(--color-rule)" x1="0" x2="100%" />
        <line
          strokeDasharray="2 3"
          strokeWidth="2"
          x1={percentOf(time.earliest === null ? 0 : place(time.earliest))}
          x2={percentOf(time.latest === null ? 1 : place(time.latest + 1))}
        />
        {shape === "bar" ? (
          <Bar end={end} runsOn={time.to === null} start={start} uncertain={time.uncertain} />
        ) : (
          <Rhomb end={end} start={start} uncertain={time.uncertain} />
        )}
        {time.from === null ? <Sign at={0} hollow={false} path={ARROW.start} /> : null}
        {time.to === null ? <Sign at={1} hollow={false} path={ARROW.end} /> : null}
      </svg>
    </svg>
  );
}

interface MarkProps {
  readonly start: number;
  readonly end: number;
  readonly uncertain: boolean;
}

/** At least a dot wide, however short the time; one that runs on leaves room for its arrow. */
function Bar({ start, end, uncertain, runsOn }: MarkProps & { readonly runsOn: boolean }) {
  const look = uncertain
    ? { fill: "var(--color-paper)", strokeWidth: 1.5, strokeDasharray: "3 2" }
    : { strokeWidth: 0 };
  if (end - start < 0.015) return <circle cx={percentOf((start + end) / 2)} r="5" {...look} />;
  return (
    <rect
      {...look}
      height="9"
      rx="1.5"
      style={{ width: `calc(${percentOf(end - start)} - ${runsOn ? 10 : 0}px)` }}
      x={percentOf(start)}
      y="-4.5"
    />
  );
}

/** An interval says that the day is not known: hollow ends, the first and the last that it can be. */
function Rhomb({ start, end, uncertain }: MarkProps) {
  if (end - start < 0.015) return <Sign at={(start + end) / 2} hollow={uncertain} path={RHOMB} />;
  return (
    <>
      <line strokeWidth="2" x1={percentOf(start)} x2={percentOf(end)} />
      <Sign at={start} hollow path={RHOMB} />
      <Sign at={end} hollow path={RHOMB} />
    </>
  );
}

const RHOMB = "M0 -6 L6 0 L0 6 L-6 0 Z";
const ARROW = { start: "M0 0 l11 -8 v16 z", end: "M0 0 l-11 -8 v16 z" } as const;

function Sign({ at, path, hollow }: { readonly at: number; readonly path: string; readonly hollow: boolean }) {
  return (
    <svg aria-hidden="true" className="overflow-visible" x={percentOf(at)}>
      <path d={path} fill={hollow ? "var(--color-paper)" : undefined} strokeWidth="1.5" />
    </svg>
  );
}

/** Where a day begins, from 0 at the window's first to 1 after its last; beyond, a little outside. */
export function placeIn(window: TimeWindow): (day: number) => number {
  const days = lengthOfWindow(window) + 1;
  return (day) => Math.max(-0.1, Math.min(1.1, (day - window.from) / days));
}

function percentOf(fraction: number): string {
  return `${Math.round(fraction * 100_000) / 1000}%`;
}
