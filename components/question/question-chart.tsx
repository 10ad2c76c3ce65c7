import { NumberLine } from "#components/chart/number-line.tsx";
import { StanceGroups } from "#components/chart/stance-groups.tsx";
import { Timeline } from "#components/chart/timeline.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { groupCaption, laneCaption } from "./chart-caption.ts";
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
    const caption = laneCaption(row, rows);
    return row.answer === "date" ? (
      <Timeline caption={caption} rows={rows} />
    ) : (
      <NumberLine caption={caption} rows={rows} unit={row.unit} />
    );
  }
  const groups = stanceGroups(row, measure, documents);
  return <StanceGroups caption={groupCaption(row)} groups={groups} unused={unusedOptions(row, groups)} />;
}
