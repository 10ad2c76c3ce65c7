import type { EntityKind, EntityTypes } from "#lib/entity.ts";

import { type EntityRows, entityOf, type PartRows } from "./entity-of.ts";
import { keyText } from "./key-text.ts";
import type { Sql, SqlValue } from "./make-sql.ts";
import { type StoredTable, storedTables } from "./stored-tables.ts";

/** Something of a dossier as it stood from one revision to the next that touched it. */
export interface EntityVersion<Kind extends EntityKind = EntityKind> {
  /** Of a document, without its text. */
  readonly state: EntityTypes[Kind];
  readonly retracted: boolean;
  /**
   * Says that nothing has changed since, when it is given back: its row's version; of a claim, whose passages are
   * rows of their own, the revision.
   */
  readonly version: number;
  /** The revision of the dossier that brought it about. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
  /** Whether a data package brought it. */
  readonly imported: boolean;
}

type Told = Pick<EntityVersion, "revision" | "at" | "actor" | "reviewer" | "reason" | "imported">;
type Kept = { readonly retracted_at: string | null; readonly position?: number };
type Numbered<Row> = Row & Partial<Kept> & { readonly number: number };

/** A row as a revision left it: the entity's own, or one of its parts. */
export type RowStep<Kind extends EntityKind> = Told & { readonly version: number } & (
    | { readonly part: "own"; readonly state: EntityRows[Kind] & Kept }
    | { readonly part: "passages"; readonly state: Numbered<PartRows["passages"][number]> }
    | { readonly part: "captures"; readonly state: Numbered<PartRows["captures"][number]> }
  );

/** The parts that stand or fall with an entity: how they are called, their table, and the column that says whose they are. */
export const PARTS: { readonly [Kind in EntityKind]?: readonly [keyof PartRows, StoredTable["name"], string] } = {
  claim: ["passages", "passage", "claim_id"],
  document: ["captures", "capture", "document_id"],
};

/**
 * All versions of something in a dossier, the latest last; none where the dossier has never held it. `dossier` is
 * its number, `id` as the history names it. One revision makes one version, however many rows it touches.
 */
export async function entityVersions<Kind extends EntityKind>(
  sql: Sql,
  dossier: number,
  kind: Kind,
  id: string,
): Promise<readonly EntityVersion<Kind>[]> {
  const table = tableOf(kind);
  const keys = partsOf(id, table.key.length);
  if (keys === null) return [];
  const part = PARTS[kind];
  const own = table.key.map((column, index) => `row."${column}" = $${index + 2}`).join(" and ");
  const rows = [
    rowsOf("own", table, own),
    ...(part === undefined ? [] : [rowsOf(part[0], tableOf(part[1]), `row."${part[2]}" = $2`)]),
  ];
  return versionsOf(kind, await readSteps<RowStep<Kind>>(sql, rows, [dossier, ...keys]));
}

/** What revisions made of rows, the first first; `rows` are statements of `rowsOf`, whose first value is the dossier's number. */
export async function readSteps<Step>(
  sql: Sql,
  rows: readonly string[],
  values: readonly SqlValue[],
): Promise<readonly Step[]> {
  return await sql.run<Step>(
    `with thing as (${rows.join(" union all ")})
     select thing.id, history.revision, history.version, at, actor, reviewer, reason, imported, part,
            coalesce(later.old, state) as state
     from thing cross join lateral (
       select version, revision from history
       where dossier_id = $1 and history.kind = thing.kind and entity = thing.id
     ) as history
     join revision on revision.dossier_id = $1 and revision.number = history.revision
     left join lateral (
       select old from history as later
       where later.dossier_id = $1 and later.kind = thing.kind and later.entity = thing.id
         and later.version = history.version + 1
     ) as later on true
     order by history.revision, thing.kind, thing.id`,
    values,
  );
}

/** SQL for rows of a table with their states, without the texts of captures. */
export function rowsOf(part: RowStep<EntityKind>["part"], table: StoredTable, where: string): string {
  return `select '${part}' as part, '${table.name}' as kind, ${keyText(table, "row")} as id, to_jsonb(row) - 'text' as state
          from ${table.name} as row where row.dossier_id = $1 and ${where}`;
}

export function tableOf(name: StoredTable["name"]): StoredTable {
  const table = storedTables().find((each) => each.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
}

/** The parts of a key: all but the last are without `/`. Null for what can be no key. */
function partsOf(id: string, count: number): readonly string[] | null {
  const parts = id.split("/");
  if (id.includes("\0") || parts.length < count) return null;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join("/")];
}

/** The versions of one entity, from the steps of its rows in their order. */
export function versionsOf<Kind extends EntityKind>(
  kind: Kind,
  steps: readonly RowStep<Kind>[],
): readonly EntityVersion<Kind>[] {
  let own: Extract<RowStep<Kind>, { part: "own" }> | undefined;
  const passages = new Map<number, Numbered<PartRows["passages"][number]>>();
  const captures = new Map<number, Numbered<PartRows["captures"][number]>>();
  return [...Map.groupBy(steps, ({ revision }) => revision).values()].flatMap((changed) => {
    for (const step of changed) {
      if (step.part === "own") own = step;
      else if (step.part === "passages") passages.set(step.state.number, step.state);
      else captures.set(step.state.number, step.state);
    }
    const [told] = changed;
    if (own === undefined || told === undefined) return [];
    const { revision, at, actor, reviewer, reason, imported } = told;
    return [
      {
        state: entityOf(kind, own.state, { passages: standing(passages), captures: standing(captures) }),
        retracted: own.state.retracted_at !== null,
        version: kind === "claim" ? revision : own.version,
        revision,
        at,
        actor,
        reviewer,
        reason,
        imported,
      },
    ];
  });
}

/** What is not withdrawn, in the order of its numbers. */
function standing<Row>(rows: ReadonlyMap<number, Numbered<Row>>): readonly Numbered<Row>[] {
  return [...rows.values()]
    .filter(({ retracted_at: gone }) => gone === null || gone === undefined)
    .toSorted((a, b) => a.number - b.number);
}
