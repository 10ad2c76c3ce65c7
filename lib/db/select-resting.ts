import type { Passage } from "#lib/passage.ts";

import type { Sql } from "./make-sql.ts";

/** A live claim of a document, or an open draft of one, with the words of a capture that it rests on. */
export interface Resting {
  readonly kind: "claim" | "draft";
  /** The claim's id. */
  readonly id: string;
  readonly question: string;
  readonly value: string;
  readonly capture: number;
  readonly passages: readonly Passage[];
}

type ClaimRow = Omit<Resting, "passages" | "kind">;
type PassageRow = Passage & { readonly claim: string };

/**
 * What rests on a document of a dossier (its number): claims by id, then drafts. Drafts of a blind coding that is under
 * way are seen by their author alone; a viewer of null sees all.
 */
export async function selectResting(
  sql: Sql,
  dossier: number,
  document: string,
  viewer: string | null,
): Promise<readonly Resting[]> {
  const claims = await sql<ClaimRow>`
    select id, question_id as question, value, capture from claim
    where dossier_id = ${dossier} and document_id = ${document} and retracted_at is null order by id`;
  const passages = await sql<PassageRow>`
    select claim_id as claim, exact, prefix, suffix, start, "end" from passage
    where dossier_id = ${dossier} and claim_id = any(${claims.map(({ id }) => id)}) and retracted_at is null
    order by claim_id, number`;
  const drafts = await sql<Omit<Resting, "kind">>`
    select claim_id as id, draft.question_id as question, body ->> 'value' as value, capture, body -> 'passages' as passages
    from draft left join round on round.id = round_id
    where draft.dossier_id = ${dossier} and draft.document_id = ${document} and status in ('draft', 'in-review')
      and body is not null
      and (${viewer}::text is null or round_id is null or closed_at is not null or author_id = ${viewer})
    order by claim_id`;
  const byClaim = Map.groupBy(passages, ({ claim }) => claim);
  return [
    ...claims.map((claim) => ({
      kind: "claim" as const,
      ...claim,
      passages: (byClaim.get(claim.id) ?? []).map(({ claim: _, ...passage }) => passage),
    })),
    ...drafts.map((draft) => ({ kind: "draft" as const, ...draft, passages: draft.passages.map(inOrder) })),
  ];
}

/** JSON from the database has its own order of keys. */
function inOrder({ exact, prefix, suffix, start, end }: Passage): Passage {
  return { exact, prefix, suffix, start, end };
}
