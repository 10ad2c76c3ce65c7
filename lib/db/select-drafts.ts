import type { Claim } from "#lib/claim.ts";
import type { Draft, DraftStatus } from "#lib/draft.ts";

import type { Sql } from "./make-sql.ts";

/** Which drafts: all that meet every condition given. */
export interface DraftFilter {
  /** Who asks: drafts of a blind coding that is under way are seen by their author alone. Null sees all. */
  readonly viewer: string | null;
  readonly id?: string;
  readonly document?: string;
  readonly question?: string;
  /** The account that wrote them. */
  readonly author?: string;
  readonly round?: string;
  readonly statuses?: readonly DraftStatus[];
  /** Changed then or later. */
  readonly since?: Date;
}

interface DraftRow extends Omit<Draft, "claim" | "author"> {
  /** JSON in PostgreSQL keeps no order of keys, so the scope is kept as pairs. */
  readonly body: (Omit<Claim, "scope"> & { readonly scope: readonly (readonly [string, string])[] }) | null;
  readonly authorId: string;
  readonly authorName: string;
}

/** Drafts of a dossier (its number) as they stand, by document, place in its text and id. */
export async function selectDrafts(
  sql: Sql,
  dossier: number,
  { viewer, id, document, question, author, round, statuses, since }: DraftFilter,
): Promise<readonly Draft[]> {
  const rows = await sql<DraftRow>`
    select claim_id as id, draft.question_id as question, draft.document_id as document, status, body, base,
           round_id as round, draft.version, author_id as "authorId", person.name as "authorName"
    from draft
    join person on person.id = author_id
    left join round on round.id = round_id
    where draft.dossier_id = ${dossier}
      and claim_id = coalesce(${id ?? null}::text, claim_id)
      and draft.document_id = coalesce(${document ?? null}::text, draft.document_id)
      and draft.question_id = coalesce(${question ?? null}::text, draft.question_id)
      and author_id = coalesce(${author ?? null}::text, author_id)
      and (${round ?? null}::text is null or round_id = ${round ?? null})
      and (${statuses ?? null}::text[] is null or status = any(${statuses ?? null}::text[]))
      and (${since?.toISOString() ?? null}::timestamptz is null or changed_at >= ${since?.toISOString() ?? null}::timestamptz)
      and (${viewer}::text is null or round_id is null or closed_at is not null or author_id = ${viewer})
    order by draft.document_id, (body #>> '{passages,0,start}')::int nulls last, claim_id`;
  return rows.map(({ body, authorId, authorName, ...row }) => ({
    ...row,
    claim: body === null ? null : { ...body, scope: Object.fromEntries(body.scope) },
    author: { id: authorId, name: authorName },
  }));
}
