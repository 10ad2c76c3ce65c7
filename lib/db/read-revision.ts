import { changeOf, type HistoryChange, type RowState } from "./change-of.ts";
import { isSlug } from "./is-slug.ts";
import { keyText } from "./key-text.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { readers } from "./replicas.ts";
import { storedTables } from "./stored-tables.ts";

/** What one revision did to one thing that was there before. */
export interface RevisionEntry extends HistoryChange {
  readonly kind: string;
  /** Its id, or the parts of its key joined by `/`. */
  readonly id: string;
}

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly old: RowState;
  readonly later: RowState | null;
}

/**
 * What a revision of the dossier `name` changed, retracted and brought back, old beside new, by kind and
 * id; what it added is counted by `listChanges`. At most `most`, after the first `skipped`. Empty where
 * there is no such revision.
 */
export async function readRevision(
  name: string,
  revision: number,
  { most, skipped = 0 }: { readonly most: number; readonly skipped?: number },
): Promise<readonly RevisionEntry[]> {
  if (!isSlug(name) || !Number.isInteger(revision) || revision < 1 || revision > 2 ** 31 - 1) return [];
  const sql = makeSql(readers);
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  if (dossier === undefined) return [];
  const entries = await sql<Entry>`
    select kind, entity as id, old,
           (select next.old from history as next
            where next.dossier_id = history.dossier_id and next.kind = history.kind and next.entity = history.entity
              and next.version = history.version + 1) as later
    from history where dossier_id = ${dossier.id} and revision = ${revision} and old is not null
    order by kind, entity limit ${most} offset ${skipped}`;
  const current = await statesNow(
    sql,
    dossier.id,
    entries.filter(({ later }) => later === null),
  );
  return entries.flatMap(({ kind, id, old, later }) => {
    const now = later ?? current.get(`${kind} ${id}`);
    return now === undefined ? [] : { kind, id, ...changeOf(old, now) };
  });
}

/** The rows of these entries as they are now, by `kind id`. */
async function statesNow(sql: Sql, dossier: number, entries: readonly Entry[]): Promise<ReadonlyMap<string, RowState>> {
  const states = new Map<string, RowState>();
  for (const [kind, own] of Map.groupBy(entries, (entry) => entry.kind)) {
    const table = storedTables().find(({ name }) => name === kind);
    if (table === undefined) continue;
    const key = keyText(table, "row");
    const rows = await sql.run<{ id: string; state: RowState }>(
      `select ${key} as id, to_jsonb(row) - '{dossier_id,text}'::text[] as state
       from ${table.name} as row where dossier_id = $1 and ${key} = any($2)`,
      [dossier, own.map(({ id }) => id)],
    );
    for (const { id, state } of rows) states.set(`${kind} ${id}`, state);
  }
  return states;
}
