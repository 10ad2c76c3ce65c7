import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** How many live claims a dossier (its number) has; no more than `most` are counted, so that a large one costs no more. */
export async function countClaims(dossier: number, most: number): Promise<number> {
  const [counted] = await makeSql(pool())<{ claims: number }>`
    select count(*)::int as claims
    from (select from claim where dossier_id = ${dossier} and retracted_at is null limit ${most}) as counted`;
  return counted?.claims ?? 0;
}
