import { dayAxis } from "./day-axis.ts";
import { LaneChart, type LaneRow } from "./lane-chart.tsx";

/** Dates on one line of days. */
export function Timeline({ rows, caption }: { readonly rows: readonly LaneRow[]; readonly caption: string }) {
  return <LaneChart axis={dayAxis(rows.map(({ span }) => span))} caption={caption} rows={rows} />;
}
