import type { Comparison } from "#lib/comparison.ts";
import { rankSources } from "#lib/ranking.ts";
import type { SheetDocument } from "#lib/sheet.ts";

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
  const campOf = new Map(documents.map(({ id, outlet }) => [id, outlet.camp]));
  return rankSources(comparisons)
    .filter(({ verdict }) => verdict === "agree")
    .map((comparison) => ({ comparison, camps: campsAtOne(comparison, campOf) }))
    .filter(({ camps }) => camps.length > 1)
    .toSorted((a, b) => b.camps.length - a.camps.length);
}

/** The camps of which one document says the same as a document of another. */
function campsAtOne({ reasons }: Comparison, campOf: ReadonlyMap<string, string | null>): readonly string[] {
  const joined = reasons.flatMap(({ a, b, relation }) => {
    const [one, other] = [campOf.get(a.claim.document) ?? null, campOf.get(b.claim.document) ?? null];
    return relation.relation === "same" && one !== null && other !== null && one !== other ? [one, other] : [];
  });
  return [...new Set(joined)].toSorted();
}
