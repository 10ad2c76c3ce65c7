import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The names of the dossiers that have or had a claim of this id, or a draft of one. */
export async function findClaimDossiers(id: string): Promise<readonly string[]> {
  if (!isSlug(id)) return [];
  const found = await makeSql(readers)<{ name: string }>`
    select slug as name from dossier
    where exists (select from claim where dossier_id = dossier.id and id = ${id})
       or exists (select from draft where dossier_id = dossier.id and claim_id = ${id})
    order by slug`;
  return found.map(({ name }) => name);
}
