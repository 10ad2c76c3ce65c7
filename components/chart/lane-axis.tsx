import { type Axis, anchorOf } from "./axis.ts";

/** The axis below a chart's lanes. Its values stand at the marks too, so a screen reader need not read it. */
export function LaneAxis({ axis }: { readonly axis: Axis }) {
  return (
    <svg aria-hidden="true" className="block w-full overflow-visible" height="30">
      <line stroke="var(--color-rule-strong)" x1="0" x2="100%" y1="1" y2="1" />
      {axis.ticks.map((tick) => (
        <g key={tick.at}>
          <line stroke="var(--color-rule-strong)" x1={`${tick.at * 100}%`} x2={`${tick.at * 100}%`} y1="1" y2="6" />
          <text className="fill-soft text-xs" textAnchor={anchorOf(tick)} x={`${tick.at * 100}%`} y="21">
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
