import type { SheetQuestion } from "#lib/sheet.ts";
import { type Measure, measureOf } from "#lib/value/value.ts";

import { frozenQuestion } from "../frozen-question.ts";

/** What a frozen question's answers are drawn by: the usual width of "about", and each term as it was recorded. */
export function frozenMeasure(row: SheetQuestion): Measure | null {
  const measure = measureOf(frozenQuestion(row));
  return measure.ok ? measure.value : null;
}
