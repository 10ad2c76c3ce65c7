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
type RowStep<Kind extends EntityKind> = Told & { readonly id: string; readonly version: number } & (
    | { readonly part: "own"; readonly state: EntityRows[Kind] & Kept }
    | { readonly part: "passages"; readonly state: Numbered<PartRows["passages"][number]> }
    | { readonly part: "captures"; readonly state: Numbered<PartRows["captures"][number]> }
  );

/** The parts that stand or fall with an entity: how they are called, their table, and the column that says whose they are. */
const PARTS: { readonly [Kind in EntityKind]?: readonly [keyof PartRows, StoredTable["name"], string] } = {
  claim: ["passages", "passage", "claim_id"],
  document: ["captures", "capture", "document_id"],
};

/** A thing with all its versions, the latest last. */
interface Versioned<Kind extends EntityKind> {
  readonly id: string;
  readonly versions: readonly EntityVersion<Kind>[];
}

/**
 * All versions of things of one kind in a dossier, in the order that they have now. `own` is SQL that chooses rows of the
 * kind's table, `ofOwner` gives SQL that chooses their parts by the column that says whose they are; the first of the
 * `values` of both is the dossier's number. One revision makes one version, however many rows it touches.
 */
export async function selectVersions<Kind extends EntityKind>(
  sql: Sql,
  kind: Kind,
  { own, ofOwner }: { readonly own: string; readonly ofOwner: (column: string) => string },
  values: readonly SqlValue[],
): Promise<readonly Versioned<Kind>[]> {
  const part = PARTS[kind];
  const rows = [
    rowsOf("own", tableOf(kind), own),
    ...(part === undefined ? [] : [rowsOf(part[0], tableOf(part[1]), ofOwner(`row."${part[2]}"`))]),
  ];
  const steps = await sql.run<RowStep<Kind>>(
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
  // A part's key is that of its owner and a number.
  const things = Map.groupBy(steps, ({ id, part: of }) => (of === "own" ? id : id.slice(0, id.lastIndexOf("/"))));
  return [...things]
    .toSorted(([one, a], [other, b]) => placeOf(a) - placeOf(b) || (one < other ? -1 : 1))
    .map(([id, mine]) => ({ id, versions: versionsOf(kind, mine) }));
}

function placeOf<Kind extends EntityKind>(steps: readonly RowStep<Kind>[]): number {
  return steps.findLast((step) => step.part === "own")?.state.position ?? 0;
}

/** SQL for rows of a table with their states, without the texts of captures. */
function rowsOf(part: RowStep<EntityKind>["part"], table: StoredTable, where: string): string {
  return `select '${part}' as part, '${table.name}' as kind, ${keyText(table, "row")} as id, to_jsonb(row) - 'text' as state
          from ${table.name} as row where row.dossier_id = $1 and ${where}`;
}

function tableOf(name: StoredTable["name"]): StoredTable {
  const table = storedTables().find((each) => each.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
}

/** The versions of one entity, from the steps of its rows in their order. */
function versionsOf<Kind extends EntityKind>(
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
