import type { LaneRow } from "#components/chart/lane-chart.tsx";
import { NumberLine } from "#components/chart/number-line.tsx";
import type { Span } from "#components/chart/span.ts";
import { StanceGroups } from "#components/chart/stance-groups.tsx";
import { Timeline } from "#components/chart/timeline.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { laneRows, stanceGroups, unusedOptions } from "./claim-rows.ts";

/** A question's claims in one picture: a number line, a timeline, or who stands where. */
export function QuestionChart({
  comparison,
  row,
  documents,
}: {
  readonly comparison: Comparison;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
}) {
  const { measure } = comparison;
  if (measure === null || row.sources.length === 0) return null;
  if (row.answer === "quantity" || row.answer === "date") {
    const rows = laneRows(row, measure, documents);
    if (rows.length === 0) return null;
    const caption = captionOf(row, rows);
    return row.answer === "date" ? (
      <Timeline caption={caption} rows={rows} />
    ) : (
      <NumberLine caption={caption} rows={rows} unit={row.unit} />
    );
  }
  const groups = stanceGroups(row, measure, documents);
  const caption = row.answer === "term" ? "Each term, and who uses it." : "Each answer, and who gives it.";
  return <StanceGroups caption={caption} groups={groups} unused={unusedOptions(row, groups)} />;
}

/** What a reader has to know of the marks that are there. */
function captionOf(row: SheetQuestion, rows: readonly LaneRow[]): string {
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
