import type { SheetQuestion } from "#lib/sheet.ts";
import { type Measure, measureOf } from "#lib/value/value.ts";

/**
 * What a frozen question's answers are drawn by. A sheet does not keep the width of "about" nor the codebook's spellings:
 * the usual width is drawn, and each term as it was recorded.
 */
export function frozenMeasure(row: SheetQuestion): Measure | null {
  const question = { ...row, event: row.event.id, concept: null, partOf: null, approximation: null, negative: true };
  const measure = measureOf(question);
  return measure.ok ? measure.value : null;
}
