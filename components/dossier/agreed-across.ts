import type { Comparison } from "#lib/comparison.ts";
import { pairsThat } from "#lib/pairs.ts";
import { rankSources } from "#lib/ranking.ts";
import type { SheetDocument } from "#lib/sheet.ts";
import { campsRelated } from "#lib/source.ts";

/** A question on which documents of opposed camps say the same, and which camps these are. */
export interface AgreedAcross {
  readonly comparison: Comparison;
  readonly camps: readonly string[];
}

/**
 * The questions whose sources agree, and that two documents of different camps answer alike: those that
 * span most camps first. Answers that agree only because they are never compared do not count.
 */
export function agreedAcross(
  comparisons: readonly Comparison[],
  documents: readonly SheetDocument[],
): readonly AgreedAcross[] {
  const camps = new Map(documents.flatMap(({ id, outlet: { camp } }) => (camp === null ? [] : [[id, camp] as const])));
  return rankSources(comparisons)
    .filter(({ verdict }) => verdict === "agree")
    .map((comparison) => ({ comparison, camps: campsRelated(camps, pairsThat(comparison.reasons, "same")) }))
    .filter(({ camps }) => camps.length > 1)
    .toSorted((a, b) => b.camps.length - a.camps.length);
}
