import { didYouMean } from "#lib/nearest.ts";
import type { Fault } from "#lib/result.ts";

import { readCsv } from "../csv.ts";
import { cellFault, emptyFault } from "./cell-checks.ts";
import type { FaultList } from "./package-fault.ts";
import { Row } from "./row.ts";
import type { Table, TableColumn } from "./schema.ts";

/** A table as it stands in its file. */
export interface TableRows {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly Row[];
  /** Whether every record could be read: where not, what seems to be missing may be there. */
  readonly complete: boolean;
}

/** Reads a table and checks all that can be told from one cell alone. */
export function readTable(table: Table, file: string, bytes: Uint8Array, faults: FaultList): TableRows {
  const csv = readCsv(bytes);
  for (const fault of csv.faults) faults.add(file, fault.line, null, fault);
  const columns = new Map(csv.header.map((name, index) => [name, index] as const));
  const headed = csv.header.length === 0 || checkHeader(table, file, csv.header, faults);
  const rows = csv.records.map((record) => new Row(record, columns));
  for (const column of table.columns) {
    if (columns.has(column.name)) checkColumn(file, rows, column, faults);
  }
  return { table, file, rows, complete: headed && csv.faults.length === 0 };
}

/** A table that the package does without. */
export function emptyTable(table: Table, file: string, complete: boolean): TableRows {
  return { table, file, rows: [], complete };
}

function checkHeader(table: Table, file: string, header: readonly string[], faults: FaultList): boolean {
  const known = table.columns.map((column) => column.name);
  const before = faults.total;
  for (const name of new Set(header)) {
    if (!known.includes(name)) {
      const message = `"${name}" is not a column of ${table.name}.${didYouMean(name, new Set(known))} Its columns are ${known.join(", ")}.`;
      faults.add(file, 1, name, { kind: "unknown-column", message });
    } else if (header.indexOf(name) !== header.lastIndexOf(name)) {
      faults.add(file, 1, name, { kind: "repeated-column", message: `"${name}" heads two columns. Keep one.` });
    }
  }
  for (const column of table.columns) {
    if (column.required && !header.includes(column.name)) {
      const message = `The column "${column.name}" is missing. Every ${table.one} needs one.`;
      faults.add(file, 1, column.name, { kind: "missing-column", message });
    }
  }
  return faults.total === before;
}

function checkColumn(file: string, rows: readonly Row[], column: TableColumn, faults: FaultList): void {
  const check = column.type === "edtf" ? remembered(column) : (cell: string) => cellFault(cell, column);
  for (const row of rows) {
    const cell = row.text(column.name);
    const fault = cell === "" ? emptyFault(column) : check(cell);
    if (fault !== null) faults.add(file, row.line(column.name), column.name, fault);
  }
}

/** Dates are few, recur often and are slow to read: each is read once. */
function remembered(column: TableColumn): (cell: string) => Fault | null {
  const known = new Map<string, Fault | null>();
  return (cell) => {
    const earlier = known.get(cell);
    if (earlier !== undefined) return earlier;
    const fault = cellFault(cell, column);
    known.set(cell, fault);
    return fault;
  };
}
