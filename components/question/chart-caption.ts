import type { LaneRow } from "#components/chart/lane-chart.tsx";
import type { Span } from "#components/chart/span.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/** What a reader has to know of the marks that are there. */
export function laneCaption(row: Pick<SheetQuestion, "unit">, rows: readonly LaneRow[]): string {
  const spans = rows.map(({ span }) => span);
  const parts = [
    row.unit === null ? "" : `In ${row.unit}.`,
    spans.some(isHollow) ? "A hollow end is not itself meant." : "",
    spans.some(({ from, to }) => from === null || to === null) ? "An arrow has no end." : "",
    rows.some(({ denied }) => denied) ? "A dashed mark is denied." : "",
    rows.some(({ tone }) => tone === "aside") ? "Faint marks do not count for the verdict." : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function isHollow({ from, to, fromClosed, toClosed }: Span): boolean {
  return (from !== null && !fromClosed) || (to !== null && !toClosed);
}

/** What the groups of a question of options or terms are. */
export function groupCaption({ answer }: Pick<SheetQuestion, "answer">): string {
  return answer === "term" ? "Each term, and who uses it." : "Each answer, and who gives it.";
}
