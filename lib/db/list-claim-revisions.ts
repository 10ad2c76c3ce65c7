import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** Each claim of a document to the dossier's revision that brought its present version about, passages included. */
export async function listClaimRevisions(name: string, document: string): Promise<ReadonlyMap<string, number>> {
  if (!isSlug(name) || !isSlug(document)) return new Map();
  const rows = await makeSql(readers)<{ id: string; revision: number }>`
    with own as materialized (
      select claim.dossier_id, claim.id from claim join dossier on dossier.id = dossier_id
      where slug = ${name} and document_id = ${document}
    ), touched as (
      select own.id, history.revision from own join history
        on history.dossier_id = own.dossier_id and history.kind = 'claim' and history.entity = own.id
      union all
      select own.id, history.revision from own
      join passage on passage.dossier_id = own.dossier_id and passage.claim_id = own.id
      join history on history.dossier_id = own.dossier_id and history.kind = 'passage'
        and history.entity = concat_ws('/', passage.claim_id, passage.number)
    )
    select id, max(revision) as revision from touched group by id`;
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
