import type { StoredTable } from "./stored-tables.ts";

/** A row's key in SQL as the history names it; `row` is what the statement calls the row. A key of one column is that column, which an index finds. */
export function keyText({ key }: Pick<StoredTable, "key">, row: string): string {
  const parts = key.map((column) => `${row}."${column}"`).join(", ");
  return key.length === 1 ? parts : `concat_ws('/', ${parts})`;
}
