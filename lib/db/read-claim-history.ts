import { type ClaimVersion, claimVersions } from "./claim-versions.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** Every version of a claim of the dossier `name`, the latest first: what is live, unless it was withdrawn, and all that came before. Empty where there is none. */
export async function readClaimHistory(name: string, claim: string): Promise<readonly ClaimVersion[]> {
  if (!isSlug(name) || !isSlug(claim)) return [];
  const sql = makeSql(readers);
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  return dossier === undefined ? [] : (await claimVersions(sql, dossier.id, claim)).toReversed();
}
