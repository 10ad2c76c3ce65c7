import { copyRows } from "./copy-rows.ts";
import type { Transaction } from "./run-transaction.ts";
import type { StoredTable } from "./stored-tables.ts";
import type { StoredRow } from "./tabulate-entity.ts";

/** A table in which a transaction writes rows of one dossier. */
export interface TableTarget {
  readonly transaction: Transaction;
  /** The dossier's id. */
  readonly dossier: number;
  readonly table: StoredTable;
}

/** A row, and the place among the others that it has where it is new. */
export interface PlacedRow {
  readonly row: StoredRow;
  readonly place: number;
}

/** Writes rows; one that was withdrawn earlier comes back. Tells whether they are the dossier's first in the table. */
export async function putRows(
  { transaction, dossier, table }: TableTarget,
  placed: readonly PlacedRow[],
): Promise<{ readonly isFirst: boolean }> {
  const [first] = placed;
  if (first === undefined) return { isFirst: false };
  const own = Object.keys(first.row.values);
  const columns = ["dossier_id", ...own, ...(table.placed ? ["position"] : [])];
  const rows = placed.map(({ row: { values }, place }) => [
    dossier,
    ...own.map((column) => values[column] ?? null),
    ...(table.placed ? [place] : []),
  ]);
  const { sql, connection } = transaction;
  const [there] = await sql.run(`select from ${table.name} where dossier_id = $1 limit 1`, [dossier]);
  if (there === undefined) {
    await copyRows(connection, table.name, columns, rows);
    return { isFirst: true };
  }
  const names = columns.map((column) => `"${column}"`).join(", ");
  await sql.run(`create temporary table incoming on commit drop as select ${names} from ${table.name} with no data`);
  await copyRows(connection, "incoming", columns, rows);
  await sql.run(
    `insert into ${table.name} as stored (${names}) select ${names} from incoming
     on conflict (dossier_id, ${table.key.join(", ")}) do update set ${assignments(table, own)}`,
  );
  await sql.run("drop table incoming");
  return { isFirst: false };
}

/** What is known of a capture stays, and what was unknown is filled in. */
function assignments({ retractable }: StoredTable, columns: readonly string[]): string {
  if (!retractable)
    return columns.map((column) => `"${column}" = coalesce(stored."${column}", excluded."${column}")`).join(", ");
  return [...columns.map((column) => `"${column}" = excluded."${column}"`), "retracted_at = null"].join(", ");
}
