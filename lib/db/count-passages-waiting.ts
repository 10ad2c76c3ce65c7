import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** How many live claims, in all dossiers, rest on an earlier capture than their document's newest. */
export async function countPassagesWaiting(): Promise<number> {
  const [row] = await makeSql(pool())<{ count: number }>`
    with newest as (
      select dossier_id, document_id, max(number) as number
      from capture group by dossier_id, document_id having max(number) > 1
    )
    select count(*)::int as count
    from claim join newest using (dossier_id, document_id)
    where claim.capture < newest.number and claim.retracted_at is null`;
  return row?.count ?? 0;
}
