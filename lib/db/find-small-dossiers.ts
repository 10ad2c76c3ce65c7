import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** Those of some dossiers that hold no more than so many claims; looks no further than that many of each. */
export async function findSmallDossiers(names: readonly string[], most: number): Promise<ReadonlySet<string>> {
  const rows = await makeSql(readers)<{ name: string }>`
    select slug as name from dossier
    where slug = any(${names}::text[]) and not exists (
      select from claim where claim.dossier_id = dossier.id offset ${most})`;
  return new Set(rows.map(({ name }) => name));
}
