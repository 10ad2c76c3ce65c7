import { showDate } from "#components/claim/show-date.ts";
import { showQuantity } from "#components/claim/show-value.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/** What a position holds, as people read it: labels of numbers and dates are in the notation of values. */
export function showLabel({ answer, unit }: Pick<SheetQuestion, "answer" | "unit">, label: string): string {
  if (answer === "quantity") return showQuantity(label, unit);
  return answer === "date" ? showDate(label) : label;
}

/** The word of a verdict that is kept by its name, as an editor's is. */
export function wordOf(verdict: string): string {
  return Object.entries(VERDICT_TEXT).find(([name]) => name === verdict)?.[1].word ?? verdict;
}
