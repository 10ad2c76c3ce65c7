import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** How many live claims the dossier `name` has; no more than `most` are counted, so that a large one costs no more. */
export async function countClaims(name: string, most: number): Promise<number> {
  if (!isSlug(name)) return 0;
  const [counted] = await makeSql(readers)<{ claims: number }>`
    select count(*)::int as claims
    from (select from claim
          where dossier_id = (select id from dossier where slug = ${name}) and retracted_at is null limit ${most}) as counted`;
  return counted?.claims ?? 0;
}
