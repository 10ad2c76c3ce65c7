/** The tables of a package, in the order in which they are read, written and spoken of. */
export const TABLE_NAMES = [
  "outlets",
  "documents",
  "events",
  "questions",
  "concepts",
  "terms",
  "claims",
  "passages",
  "silences",
  "adjudications",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What the cells of a column hold. Notations that depend on another cell are `text` here and read where that cell is known. */
export type ColumnType =
  | "id"
  | "text"
  | "enum"
  | "boolean"
  | "whole"
  | "edtf"
  | "country"
  | "language"
  | "url"
  | "sha256"
  | "path";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly required?: true;
  /** No two rows hold the same. */
  readonly unique?: true;
  /** Of an `enum`: what may stand in it. */
  readonly values?: readonly string[];
  /** The table whose ids it holds. */
  readonly references?: TableName;
}

export interface Table<Name extends string = string> {
  readonly name: Name;
  /** What one row of it is called. */
  readonly one: string;
  /** The columns that no two rows share, if any. */
  readonly key: readonly string[];
  /** Left out of a package when it would be empty. */
  readonly optional: boolean;
  readonly columns: readonly TableColumn[];
}

/** The file that makes a folder a package. */
export const DESCRIPTOR_FILE = "datapackage.json";

/** The file of a table inside the package, unless its resource says otherwise. */
export function fileOf(table: TableName): string {
  return `${table}.csv`;
}
