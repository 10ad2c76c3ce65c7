import type { EntityKind } from "#lib/entity.ts";

import type { Sql } from "./make-sql.ts";
import { type EntityVersion, selectVersions } from "./select-versions.ts";
import { storedTables } from "./stored-tables.ts";

/**
 * All versions of something in a dossier, the latest last; none where the dossier has never held it. `dossier` is
 * its number, `id` as the history names it.
 */
export async function entityVersions<Kind extends EntityKind>(
  sql: Sql,
  dossier: number,
  kind: Kind,
  id: string,
): Promise<readonly EntityVersion<Kind>[]> {
  const columns = storedTables().find(({ name }) => name === kind)?.key ?? [];
  const keys = partsOf(id, columns.length);
  if (keys === null) return [];
  const where = {
    own: columns.map((column, index) => `row."${column}" = $${index + 2}`).join(" and "),
    ofOwner: (column: string) => `${column} = $2`,
  };
  const [thing] = await selectVersions(sql, kind, where, [dossier, ...keys]);
  return thing?.versions ?? [];
}

/** The parts of a key: all but the last are without `/`. Null for what can be no key. */
function partsOf(id: string, count: number): readonly string[] | null {
  const parts = id.split("/");
  if (id.includes("\0") || parts.length < count) return null;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join("/")];
}
