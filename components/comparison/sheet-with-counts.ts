import type { Comparison, Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { countVerdicts } from "#lib/ranking.ts";
import { type Sheet, sheetOf } from "#lib/sheet.ts";
import type { View } from "#lib/view.ts";

/** The sheet of a view, and how many questions would come to each verdict if the view chose none. */
export function sheetWithCounts(
  dossier: Dossier,
  view: View,
  comparisons: readonly Comparison[],
): { readonly sheet: Sheet; readonly counts: ReadonlyMap<Verdict, number> } {
  const all = sheetOf(dossier, { ...view, verdicts: [] }, comparisons);
  const questions = all.questions.filter(
    ({ verdict }) => view.verdicts.length === 0 || view.verdicts.includes(verdict),
  );
  return { sheet: { ...all, view, questions }, counts: countVerdicts(all.questions) };
}
