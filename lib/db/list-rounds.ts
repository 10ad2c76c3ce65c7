import type { Round } from "#lib/round.ts";

import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";
import { selectRounds } from "./select-rounds.ts";

/** The blind codings of the dossier `name`, the latest first; none where there is no such dossier. */
export async function listRounds(name: string): Promise<readonly Round[]> {
  if (!isSlug(name)) return [];
  const sql = makeSql(readers);
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  return dossier === undefined ? [] : selectRounds(sql, dossier.id);
}
