import { copyRows } from "./copy-rows.ts";
import type { Sql } from "./make-sql.ts";
import { nullByteError } from "./null-byte-error.ts";
import type { Transaction } from "./run-transaction.ts";
import type { StoredTable } from "./stored-tables.ts";
import type { StoredRow, StoredValue } from "./tabulate-entity.ts";

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
  const given = columns.map((_, place) => rows.map((row) => textOf(row[place] ?? null)));
  await sql.run(
    `insert into ${table.name} as stored (${names}) select ${await casts(sql, table, columns)}
     from unnest(${columns.map((_, place) => `$${place + 1}::text[]`).join(", ")}) as incoming (${names})
     on conflict (dossier_id, ${table.key.join(", ")}) do update set ${assignments(table, own)}`,
    given,
  );
  return { isFirst: false };
}

/** Each column of what comes in, as its type in the table: the app may make no table to COPY into. */
async function casts(sql: Sql, { name }: StoredTable, columns: readonly string[]): Promise<string> {
  const found = await sql<{ column: string; type: string }>`
    select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${name}::text::regclass and attnum > 0 and not attisdropped`;
  const types = new Map(found.map(({ column, type }) => [column, type]));
  return columns.map((column) => `incoming."${column}"::${types.get(column)}`).join(", ");
}

function textOf(value: StoredValue): string | null {
  if (typeof value === "string" && value.includes("\0")) throw nullByteError();
  return value === null ? null : String(value);
}

/** What is known of a capture stays, and what was unknown is filled in. */
function assignments({ retractable }: StoredTable, columns: readonly string[]): string {
  if (!retractable)
    return columns.map((column) => `"${column}" = coalesce(stored."${column}", excluded."${column}")`).join(", ");
  return [...columns.map((column) => `"${column}" = excluded."${column}"`), "retracted_at = null"].join(", ");
}
