import type { Draft } from "#lib/draft.ts";

import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { type DraftFilter, selectDrafts } from "./select-drafts.ts";

/** The drafts of the dossier `name` that the filter lets through; none where there is no such dossier. */
export async function listDrafts(name: string, filter: DraftFilter): Promise<readonly Draft[]> {
  if (!isSlug(name)) return [];
  const sql = makeSql(pool());
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  return dossier === undefined ? [] : selectDrafts(sql, dossier.id, filter);
}
