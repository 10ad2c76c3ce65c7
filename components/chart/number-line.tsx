import { LaneChart, type LaneRow } from "./lane-chart.tsx";
import { numberAxis } from "./number-axis.ts";

/** Quantities on one line of numbers. */
export function NumberLine({
  rows,
  unit,
  caption,
}: {
  readonly rows: readonly LaneRow[];
  readonly unit: string | null;
  readonly caption: string;
}) {
  return (
    <LaneChart
      axis={numberAxis(
        rows.map(({ span }) => span),
        unit,
      )}
      caption={caption}
      rows={rows}
    />
  );
}
