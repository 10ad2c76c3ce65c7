import type { Passage } from "#lib/passage.ts";
import type { SheetClaim, SheetQuestion } from "#lib/sheet.ts";

/**
 * The words that a claim is shown by in a position: the first, which its editor holds to be the most telling. A claim
 * of several names is shown by the first words that write one of the position's own.
 */
export function tellingPassage(
  { answer }: Pick<SheetQuestion, "answer">,
  label: string,
  { passages }: Pick<SheetClaim, "passages">,
): Passage | undefined {
  const names = answer === "term" ? label.split(", ").map(folded) : [];
  return passages.find(({ exact }) => names.some((name) => folded(exact).includes(name))) ?? passages[0];
}

function folded(text: string): string {
  return text.replace(/[“”]/gu, "").replace(/\s+/gu, " ").toLowerCase();
}
