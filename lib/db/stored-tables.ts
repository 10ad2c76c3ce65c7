/** A table of what is in a dossier. */
export interface StoredTable {
  readonly name: StoredTableName;
  /** The columns of its key inside the dossier. */
  readonly key: readonly string[];
  /** Whether its rows have a place among the others: passages and captures are in the order of their numbers. */
  readonly placed: boolean;
  /** Whether its rows can be withdrawn: captures are kept for good. */
  readonly retractable: boolean;
}
export type StoredTableName = (typeof TABLES)[number]["name"];

const OF_EDITORS = { key: ["id"], placed: true, retractable: true };

const TABLES = [
  { ...OF_EDITORS, name: "outlet" },
  { ...OF_EDITORS, name: "document" },
  { name: "capture", key: ["document_id", "number"], placed: false, retractable: false },
  { ...OF_EDITORS, name: "event" },
  { ...OF_EDITORS, name: "concept" },
  { ...OF_EDITORS, name: "term", key: ["concept_id", "term"] },
  { ...OF_EDITORS, name: "question" },
  { ...OF_EDITORS, name: "claim" },
  { name: "passage", key: ["claim_id", "number"], placed: false, retractable: true },
  { ...OF_EDITORS, name: "silence", key: ["question_id", "document_id"] },
  { ...OF_EDITORS, name: "adjudication", key: ["question_id"] },
] as const;

/** All tables of what is in a dossier, each after those that it refers to. */
export function storedTables(): readonly StoredTable[] {
  return TABLES;
}
