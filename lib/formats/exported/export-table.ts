/** A table that readers take away. */
export interface ExportTable {
  /** In file names. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly ExportCell[])[];
}

/** What a cell holds; null where there is nothing to say. */
export type ExportCell = string | number | null;

/** The rows of a table as objects, by column: what its JSON holds. */
export function objectsOf({ columns, rows }: ExportTable): readonly Readonly<Record<string, ExportCell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}
