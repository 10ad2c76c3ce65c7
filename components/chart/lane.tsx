import type { LabelPlan, MarkEnd, MarkPlan } from "./lane-plan.ts";

/** `first` belongs to the largest position, `other` to another, `aside` counts for none. */
export type Tone = "first" | "other" | "aside";

/** A mark as it is drawn; a denied stretch is dashed. */
export interface LaneMark {
  readonly key: string;
  readonly plan: MarkPlan;
  readonly tone: Tone;
  readonly denied: boolean;
}

const INK: Readonly<Record<Tone, string>> = { first: "text-ink", other: "text-(--verdict)", aside: "text-faint" };

/** One line of a chart, as wide as there is room: its marks, and a label beside them. `name` is what a screen reader says. */
export function Lane({
  marks,
  label = null,
  height,
  name,
}: {
  readonly marks: readonly LaneMark[];
  readonly label?: LabelPlan | null;
  readonly height: number;
  readonly name: string;
}) {
  const y = label?.above ? height - 10 : height / 2;
  return (
    <svg aria-label={name} className="block w-full overflow-visible" height={height} role="img">
      <line stroke="var(--color-rule)" strokeDasharray="1 3" x1="0" x2="100%" y1={y} y2={y} />
      {marks.map(({ key, plan, tone, denied }) => (
        <g key={key} className={INK[tone]} fill="currentColor" stroke="currentColor">
          {plan.from === plan.to ? null : (
            <line
              strokeDasharray={denied ? "4 3" : undefined}
              strokeWidth="3"
              x1={percent(plan.from)}
              x2={percent(plan.to)}
              y1={y}
              y2={y}
            />
          )}
          {plan.from === plan.to && plan.start === plan.end ? null : (
            <End at={plan.from} denied={denied} kind={plan.start} side="start" y={y} />
          )}
          <End at={plan.to} denied={denied} kind={plan.end} side="end" y={y} />
        </g>
      ))}
      {label === null ? null : (
        <text
          className="fill-ink text-xs"
          dx={label.shift}
          textAnchor={label.anchor}
          x={percent(label.at)}
          y={label.above ? height - 22 : y + 4}
        >
          {label.text}
        </text>
      )}
    </svg>
  );
}

function End({
  kind,
  at,
  side,
  denied,
  y,
}: {
  readonly kind: MarkEnd;
  readonly at: number;
  readonly side: "start" | "end";
  readonly denied: boolean;
  readonly y: number;
}) {
  if (kind === "runs-on") {
    return (
      <svg aria-hidden="true" className="overflow-visible" x={percent(at)} y={y}>
        <path d={side === "end" ? "M1 0 l-9 -5 v10 z" : "M-1 0 l9 -5 v10 z"} stroke="none" />
      </svg>
    );
  }
  const hollow = kind === "open" || denied;
  return (
    <circle
      cx={percent(at)}
      cy={y}
      fill={hollow ? "var(--color-paper)" : "currentColor"}
      r={hollow ? 4.5 : 5}
      strokeWidth={hollow ? 2 : 0}
    />
  );
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}
