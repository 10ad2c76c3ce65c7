import { PositionLetter } from "#components/ui/position-letter.tsx";

import { type Axis, NARROWEST } from "./axis.ts";
import { Lane, type Tone } from "./lane.tsx";
import { LaneAxis } from "./lane-axis.tsx";
import { planLabel, planMark } from "./lane-plan.ts";
import type { Span } from "./span.ts";

/** One claim on a number line or a timeline. */
export interface LaneRow {
  /** The claim. */
  readonly id: string;
  /** Where its words are. */
  readonly href: string;
  /** Whose document. */
  readonly name: string;
  /** Who is quoted, for when, for what: what tells the claim from its document's others. */
  readonly detail: string;
  /** The place of its position, from 0; null where it has none. */
  readonly position: number | null;
  readonly tone: Tone;
  readonly span: Span;
  readonly denied: boolean;
  /** The value in words, with its unit. */
  readonly value: string;
}

/** Claims one below the other on one axis, each under its document's name and with its value at its mark. */
export function LaneChart({
  rows,
  axis,
  caption,
}: {
  readonly rows: readonly LaneRow[];
  readonly axis: Axis;
  readonly caption: string;
}) {
  return (
    <figure className="my-6">
      <div className="relative overflow-x-auto overflow-y-hidden">
        <div style={{ minWidth: NARROWEST }}>
          <ul>
            {rows.map((row) => (
              <LaneItem key={row.id} axis={axis} row={row} />
            ))}
          </ul>
          <div className="sm:ml-[calc(13rem+1rem)]">
            <LaneAxis axis={axis} />
          </div>
        </div>
      </div>
      <figcaption className="text-soft mt-1 text-xs">
        {caption} {axis.note}
      </figcaption>
    </figure>
  );
}

function LaneItem({ row, axis }: { readonly row: LaneRow; readonly axis: Axis }) {
  const plan = planMark(axis, row.span);
  const label = planLabel(plan, row.value);
  return (
    <li className="grid items-center gap-x-4 py-0.5 sm:grid-cols-[13rem_1fr]">
      <p className="min-w-0 text-xs leading-snug">
        {row.position === null ? null : <PositionLetter index={row.position} />}
        <a className="text-[13px] font-semibold" href={row.href}>
          {row.name}
        </a>
        {row.detail === "" ? null : <span className="text-soft"> {row.detail}</span>}
      </p>
      <Lane
        height={label.above ? 40 : 30}
        label={label}
        marks={[{ key: row.id, plan, tone: row.tone, denied: row.denied }]}
        name={row.value}
      />
    </li>
  );
}
