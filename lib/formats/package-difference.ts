import type { Dossier } from "#lib/dossier.ts";

import type { Cells } from "./data-package/row.ts";
import type { TableName } from "./data-package/schema.ts";
import { ALL_TABLES } from "./data-package/tables.ts";
import { tableCells } from "./data-package/write-package.ts";

/** What a newer package does to one table of the dossier that exists; `dossier` is its own title, description and licence. */
export interface TableDifference {
  readonly table: TableName | "dossier";
  readonly added: readonly string[];
  readonly changed: readonly RowChange[];
  readonly retracted: readonly string[];
}

/** A row that both have, with the cells in which they differ. Rows without an id are named by what they belong to. */
export interface RowChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  /** As the tables write them; null where empty. */
  readonly old: string | null;
  readonly new: string | null;
}

/** What importing a package would add, change and retract; tables that stay as they are are left out. */
export function packageDifference(existing: Dossier, incoming: Dossier): readonly TableDifference[] {
  const [before, after] = [tableCells(existing), tableCells(incoming)];
  const tables = ALL_TABLES.map(({ name, key }) => {
    const identity = key.length > 0 ? key : ["claim"];
    return differenceOf(name, rowsById(before[name], identity), rowsById(after[name], identity));
  });
  const head = differenceOf("dossier", headOf(existing), headOf(incoming));
  return [head, ...tables].filter(
    ({ added, changed, retracted }) => added.length + changed.length + retracted.length > 0,
  );
}

function differenceOf(
  table: TableDifference["table"],
  before: ReadonlyMap<string, Cells>,
  after: ReadonlyMap<string, Cells>,
): TableDifference {
  const changed = [...after].flatMap(([id, cells]) => {
    const fields = changesOf(before.get(id) ?? cells, cells);
    return fields.length === 0 ? [] : [{ id, fields }];
  });
  return {
    table,
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed,
    retracted: [...before.keys()].filter((id) => !after.has(id)),
  };
}

function changesOf(before: Cells, after: Cells): readonly FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [old, now] = [before[field] || null, after[field] || null];
    return old === now ? [] : [{ field, old, new: now }];
  });
}

/** Rows that share an identity are told apart by their order: `killed`, `killed #2`. */
function rowsById(rows: readonly Cells[], identity: readonly string[]): ReadonlyMap<string, Cells> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((cells) => {
      const id = identity.map((column) => cells[column] ?? "").join(" ");
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return [count === 1 ? id : `${id} #${count}`, cells] as const;
    }),
  );
}

function headOf({ name, title, description, created, licences }: Dossier): ReadonlyMap<string, Cells> {
  const licence = licences.map((each) => each.name ?? each.title ?? each.path ?? "").join("; ");
  return new Map([[name, { title, description, created, licences: licence }]]);
}
