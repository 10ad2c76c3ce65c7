import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** Open drafts on a document. */
export interface DraftCount {
  /** The dossier's name in addresses. */
  readonly dossier: string;
  readonly document: string;
  /** Being written. */
  readonly writing: number;
  readonly inReview: number;
}

/** Open drafts by document, of one dossier or of all; those of a blind coding under way count for their author alone (`viewer`, the id of an account). */
export function countDrafts(viewer: string, name: string | null = null): Promise<readonly DraftCount[]> {
  return makeSql(pool())<DraftCount>`
    select slug as dossier, draft.document_id as document,
           (count(*) filter (where status = 'draft'))::int as writing,
           (count(*) filter (where status = 'in-review'))::int as "inReview"
    from draft
    join dossier on dossier.id = draft.dossier_id
    left join round on round.id = round_id
    where status in ('draft', 'in-review') and slug = coalesce(${name}::text, slug)
      and (round_id is null or closed_at is not null or author_id = ${viewer})
    group by slug, draft.document_id`;
}
