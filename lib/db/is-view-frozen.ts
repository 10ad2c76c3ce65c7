import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/**
 * Whether the body of a permanent link of this dossier ends so, as what its view comes to does (lib/permalink.ts): most
 * views were never frozen, and to know it nothing need be hashed but the ending. One indexed read, whatever was frozen.
 */
export async function isViewFrozen(dossier: string, ending: string): Promise<boolean> {
  const [found] = await makeSql(readers)<{ frozen: boolean }>`
    select exists (select from snapshot
                   where dossier_id = (select id from dossier where slug = ${dossier})
                     and snapshot_view(body) = snapshot_view(${ending})) as frozen`;
  return found?.frozen ?? false;
}
