import type { EntityKind } from "#lib/entity.ts";

import { entityVersions } from "./entity-versions.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";
import type { EntityVersion } from "./select-versions.ts";

/**
 * Every version of something in the dossier `name`, the latest first: what is live, unless it was withdrawn, and all
 * that came before. `id` as the history names it. Empty where the dossier has never held it.
 */
export async function readEntityHistory<Kind extends EntityKind>(
  name: string,
  kind: Kind,
  id: string,
): Promise<readonly EntityVersion<Kind>[]> {
  if (!isSlug(name)) return [];
  const sql = makeSql(readers);
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  return dossier === undefined ? [] : (await entityVersions(sql, dossier.id, kind, id)).toReversed();
}
