import { LaneAxis } from "#components/chart/lane-axis.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { stepsOf } from "#lib/step-series.ts";

import { StepList } from "./step-list.tsx";
import { planSteps, type StepConflict, type StepMark, type StepPlan, type StepTurn } from "./step-plan.ts";

/** How the answers to a question changed as time went on, an update told apart from a contradiction; nothing where none is updated. */
export function StepChart({
  comparison: { measure, cells },
  row,
  documents,
}: {
  readonly comparison: Comparison;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
}) {
  if (measure === null) return null;
  const series = stepsOf(
    measure,
    cells.flatMap(({ document, answer }) => (row.sources.includes(document) ? (answer?.counted ?? []) : [])),
  );
  if (!series.turns.some(({ kind }) => kind === "update")) return null;
  const plan = planSteps(row, series);
  return (
    <section className="mt-6">
      <h2>As time went on</h2>
      <figure className="mt-2">
        <div className="grid grid-cols-[minmax(0,7rem)_minmax(0,1fr)] gap-x-4 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]">
          <Levels plan={plan} />
          <Steps plan={plan} />
          <div className="col-start-2">
            <LaneAxis axis={plan.axis} />
          </div>
        </div>
        <figcaption className="text-soft mt-1 text-xs">
          A thick mark is an answer for the time that it is given for.{" "}
          <span className="verdict-not-comparable font-semibold text-(--verdict)">⇢ An update</span> leads on to another
          answer for a later time, which contradicts nothing: where another source gives it, either things have changed
          or only who speaks;{" "}
          {series.conflicts.length === 0 ? (
            "no two answers here are for one time and cannot both be true."
          ) : (
            <>
              a <span className="verdict-contradict font-semibold text-(--verdict)">≠ contradiction</span> joins answers
              for one time that cannot both be true.
            </>
          )}
        </figcaption>
      </figure>
      <StepList documents={documents} row={row} series={series} />
    </section>
  );
}

function Levels({ plan: { height, levels } }: { readonly plan: StepPlan }) {
  return (
    <div className="relative text-xs leading-tight" style={{ height }}>
      {levels.map(({ y, label }) => (
        <p
          key={y}
          className="absolute right-0 line-clamp-2 -translate-y-1/2 text-right"
          style={{ top: y }}
          title={label}
        >
          <bdi>{label}</bdi>
        </p>
      ))}
    </div>
  );
}

function Steps({ plan: { height, levels, turns, conflicts, marks } }: { readonly plan: StepPlan }) {
  return (
    <svg aria-hidden="true" className="block w-full overflow-visible" height={height}>
      {levels.map(({ y }) => (
        <line key={y} stroke="var(--color-rule)" x1="0" x2="100%" y1={y} y2={y} />
      ))}
      {turns.map((turn) => (
        <Turning key={turn.key} turn={turn} />
      ))}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} />
      ))}
    </svg>
  );
}

function Turning({ turn: { x1, x2, y1, y2, kind } }: { readonly turn: StepTurn }) {
  const look = kind === "update" ? "verdict-not-comparable text-(--verdict)" : "text-faint";
  return (
    <g className={look} stroke="currentColor" strokeWidth="1.5">
      <line strokeDasharray="3 3" x1={share(x1)} x2={share(x2)} y1={y1} y2={y1} />
      <line x1={share(x2)} x2={share(x2)} y1={y1} y2={y2} />
    </g>
  );
}

function Conflict({ conflict: { x, y1, y2 } }: { readonly conflict: StepConflict }) {
  const [top, foot] = [Math.min(y1, y2), Math.max(y1, y2)];
  return (
    <g className="verdict-contradict text-(--verdict)">
      <line stroke="currentColor" strokeWidth="2.5" x1={share(x)} x2={share(x)} y1={top} y2={foot} />
      <text
        className="fill-current font-serif text-sm font-semibold"
        dx="6"
        dy="5"
        stroke="var(--color-paper)"
        strokeWidth="3"
        style={{ paintOrder: "stroke" }}
        x={share(x)}
        y={(top + foot) / 2}
      >
        ≠
      </text>
    </g>
  );
}

/** A range of numbers is as high as it is; one day is a dot. */
function Mark({ mark: { x1, x2, y1, y2, denied } }: { readonly mark: StepMark }) {
  const dash = denied ? "4 3" : undefined;
  if (y2 - y1 >= 4) {
    return (
      <g className="text-ink" stroke="currentColor" strokeWidth="2">
        <line strokeDasharray={dash} strokeWidth="5" x1={share(x1)} x2={share(x1)} y1={y1} y2={y2} />
        <line strokeDasharray={dash} x1={share(x1)} x2={share(x2)} y1={y1} y2={y1} />
        <line strokeDasharray={dash} x1={share(x1)} x2={share(x2)} y1={y2} y2={y2} />
      </g>
    );
  }
  return x2 - x1 < 0.012 ? (
    <circle
      className="text-ink"
      cx={share((x1 + x2) / 2)}
      cy={y1}
      fill={denied ? "var(--color-paper)" : "currentColor"}
      r="4.5"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ) : (
    <line
      className="text-ink"
      stroke="currentColor"
      strokeDasharray={dash}
      strokeWidth="5"
      x1={share(x1)}
      x2={share(x2)}
      y1={y1}
      y2={y1}
    />
  );
}

function share(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}
