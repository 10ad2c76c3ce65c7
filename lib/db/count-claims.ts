import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/**
 * How many live claims the dossier `name` has; no more than `most` are counted, so that a large one costs no more. Planned
 * for this very dossier each time: where PostgreSQL plans for any, it expects to find many at once, and looks for the few
 * of a small one among all that others have.
 */
export async function countClaims(name: string, most: number): Promise<number> {
  if (!isSlug(name)) return 0;
  const sql = makeSql(readers);
  const [found] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  if (found === undefined) return 0;
  const [counted] = await sql.run<{ claims: number }>(
    `select count(*)::int as claims
     from (select from claim where dossier_id = $1 and retracted_at is null limit $2) as counted`,
    [found.id, most],
  );
  return counted?.claims ?? 0;
}
