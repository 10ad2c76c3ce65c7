import type { SnapshotParams } from "#app/frozen-answer.ts";
import { frozenChart } from "#app/frozen-chart.ts";

/** The chart of a question of a permanent comparison as SVG. */
export function GET(request: Request, context: SnapshotParams): Promise<Response> {
  return frozenChart(request, context, "svg");
}
