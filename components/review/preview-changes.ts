import { sayTheSame } from "#components/claim/say-the-same.ts";
import type { Claim } from "#lib/claim.ts";
import type { Comparison, Verdict } from "#lib/comparison.ts";

/** What drafts would change of one question. */
export interface PreviewChange {
  readonly question: string;
  readonly verdictNow: Verdict;
  readonly verdictWith: Verdict;
  /** The documents whose cells would differ. */
  readonly documents: readonly string[];
}

/** The questions that would differ, in their order: by their verdict, or by a claim in a cell. Both sides are of the same questions. */
export function previewChanges(now: readonly Comparison[], coming: readonly Comparison[]): readonly PreviewChange[] {
  const before = new Map(now.map((comparison) => [comparison.question.id, comparison]));
  return coming.flatMap((after) => {
    const standing = before.get(after.question.id);
    if (standing === undefined) return [];
    const cells = new Map(standing.cells.map(({ document, claims }) => [document, claims]));
    const documents = after.cells
      .filter(({ document, claims }) => !sameClaims(cells.get(document) ?? [], claims))
      .map(({ document }) => document);
    if (documents.length === 0 && standing.verdict === after.verdict) return [];
    return [{ question: after.question.id, verdictNow: standing.verdict, verdictWith: after.verdict, documents }];
  });
}

function sameClaims(some: readonly Claim[], others: readonly Claim[]): boolean {
  const known = new Map(some.map((claim) => [claim.id, claim]));
  return some.length === others.length && others.every((claim) => sayTheSame(known.get(claim.id) ?? null, claim));
}
