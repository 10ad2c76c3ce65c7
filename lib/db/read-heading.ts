import type { DossierHeading } from "./add-dossier.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** A dossier itself, without what it holds, as it stands. */
export interface StoredHeading extends DossierHeading {
  /** Raised at each change of what is here: says that nothing has changed since, when it is given back. */
  readonly version: number;
  /** Since when it is kept for reading only; null while it is edited. */
  readonly archivedAt: Date | null;
  /** Who brought this version about. */
  readonly actor: string;
}

/** Null where there is no dossier of that name. */
export async function readHeading(name: string, sql: Sql = makeSql(readers)): Promise<StoredHeading | null> {
  if (!isSlug(name)) return null;
  const [found] = await sql<StoredHeading>`
    select slug as name, title, description, created, licences, dossier.version, archived_at as "archivedAt",
           coalesce(revision.actor, '') as actor
    from dossier
    left join history on history.dossier_id = dossier.id and kind = 'dossier' and entity = slug
      and history.version = dossier.version
    left join revision on revision.dossier_id = dossier.id and number = history.revision
    where slug = ${name}`;
  return found ?? null;
}
