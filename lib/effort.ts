import type { Claim } from "./claim.ts";
import type { Dossier } from "./dossier.ts";
import { holdersOf } from "./holder.ts";
import { documentsIn } from "./sheet.ts";
import type { View } from "./view.ts";

/** Pairs of claims that are compared at once: about a second's work, in which a server does nothing else. */
export const MOST_EFFORT = 1_000_000;

/** Pairs of documents that are gone through in the time in which two claims are related. */
const AS_LONG_AS_ONE = 8;

/**
 * How many pairs of claims a view would compare, at most: the time that it takes grows with them. Documents that say the
 * same are related once for all of them, so that their further pairs count for little.
 */
export function effortOf(dossier: Dossier, view: View): number {
  const shown = new Set(documentsIn(dossier, view).map(({ id }) => id));
  const facets = new Map(dossier.questions.map((question) => [question.id, question.facets]));
  const claims = Map.groupBy(
    dossier.claims.filter(({ document }) => shown.has(document)),
    ({ question }) => question,
  );
  let effort = 0;
  for (const [question, own] of claims) effort += effortOn(facets.get(question) ?? [], own);
  return Math.round(effort);
}

/** Every claim of a document that makes several may have to be set beside every other. */
function effortOn(facets: readonly string[], claims: readonly Claim[]): number {
  const counts = new Map<string, number>();
  for (const { document } of claims) counts.set(document, (counts.get(document) ?? 0) + 1);
  const { members } = holdersOf(facets, claims, (claim) => (counts.get(claim.document) === 1 ? claim : null));
  return (
    pairsOf(members.length) + (pairsOf(counts.size) - pairsOf(Math.min(members.length, counts.size))) / AS_LONG_AS_ONE
  );
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
