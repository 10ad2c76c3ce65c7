import { didYouMean } from "#lib/nearest.ts";

import type { FaultList } from "./package-fault.ts";
import type { TableRows } from "./read-table.ts";
import { TABLE_NAMES, type TableColumn, type TableName } from "./schema.ts";

export type PackageTables = Readonly<Record<TableName, TableRows>>;

/** Checks what rows say of one another: that ids are unique and that what is referred to exists. */
export function checkReferences(tables: PackageTables, faults: FaultList): void {
  const ids = new Map<TableName, ReadonlySet<string>>(TABLE_NAMES.map((name) => [name, idsOf(tables[name])]));
  for (const name of TABLE_NAMES) {
    const rows = tables[name];
    for (const column of rows.table.columns) {
      if (column.unique) checkUnique(rows, [column.name], faults);
      // Rows that could not be read may hold what seems to be missing.
      if (column.references === undefined || !tables[column.references].complete) continue;
      checkExists(rows, column, column.references, ids.get(column.references) ?? new Set(), faults);
    }
    if (rows.table.key.length > 1) checkUnique(rows, rows.table.key, faults);
  }
}

function idsOf({ table, rows }: TableRows): ReadonlySet<string> {
  return table.key[0] === "id" ? new Set(rows.map((row) => row.text("id"))) : new Set();
}

function checkUnique({ table, file, rows }: TableRows, columns: readonly string[], faults: FaultList): void {
  const [first = null] = columns;
  const lines = new Map<string, number>();
  for (const row of rows) {
    const cells = columns.map((column) => row.text(column));
    if (cells.includes("")) continue;
    const key = cells.join("\n");
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, row.line());
      continue;
    }
    const written = cells.map((cell) => `"${cell}"`).join(" with ");
    const message = `${written} stands in line ${earlier} already. Give each ${table.one} its own ${columns.join(" and ")}.`;
    faults.add(file, row.line(first), first, { kind: first === "id" ? "duplicate-id" : "duplicate-row", message });
  }
}

/** Checks that what a column refers to is one of the ids of the table `target`. */
export function checkExists(
  { file, rows }: TableRows,
  column: TableColumn,
  target: TableName,
  ids: ReadonlySet<string>,
  faults: FaultList,
): void {
  for (const row of rows) {
    const id = row.text(column.name);
    if (id === "" || ids.has(id)) continue;
    // Likeness is costly to look for: only where someone will read of it.
    const hint = faults.isFull ? "" : didYouMean(id, ids);
    const message = `There is no "${id}" in ${target}.${hint || " Add it there, or write the id of one that is."}`;
    faults.add(file, row.line(column.name), column.name, { kind: `no-such-${column.name}`, message });
  }
}
