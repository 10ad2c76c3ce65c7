import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** How many drafts wait for a reviewer, in all dossiers. */
export async function countDraftsInReview(): Promise<number> {
  const [row] = await makeSql(pool())<{ count: number }>`
    select count(*)::int as count from draft where status = 'in-review'`;
  return row?.count ?? 0;
}
