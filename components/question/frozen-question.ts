import type { Question } from "#lib/question.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/**
 * A frozen row as the question that its claims answer. A sheet does not keep the width of "about", nor what the codebook
 * says of terms, parts and negative numbers.
 */
export function frozenQuestion(row: SheetQuestion): Question {
  const { id, question, event, answer, unit, options, facets, tolerance, definition } = row;
  const kept = { id, question, answer, unit, options, facets, tolerance, definition, function: row.function };
  return { ...kept, event: event.id, concept: null, partOf: null, approximation: null, negative: true };
}
