import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** How many live claims of each document of the dossier `name` rest on an earlier capture than its newest; none where none does. */
export async function countWaiting(name: string): Promise<ReadonlyMap<string, number>> {
  if (!isSlug(name)) return new Map();
  const rows = await makeSql(pool())<{ document: string; count: number }>`
    with newest as (
      select document_id, max(number) as number
      from capture where dossier_id = (select id from dossier where slug = ${name})
      group by document_id having max(number) > 1
    )
    select claim.document_id as document, count(*)::int as count
    from claim join newest on newest.document_id = claim.document_id and capture < number
    where dossier_id = (select id from dossier where slug = ${name}) and retracted_at is null
    group by claim.document_id`;
  return new Map(rows.map(({ document, count }) => [document, count]));
}
