import type { TransactionSql } from "postgres";

import { copyRows } from "./copy-rows.ts";
import type { Entities } from "./plan-import.ts";
import { STORED_TABLES, type StoredRow, type StoredTable } from "./tabulate-dossier.ts";

/**
 * Brings a dossier's rows from `current`, which is what is live in the database, to `next`: adds,
 * changes and withdraws rows, and puts them into the order of `next`. What stays as it is is not touched.
 */
export async function writeEntities(
  transaction: TransactionSql,
  dossier: number,
  current: Entities,
  next: Entities,
): Promise<void> {
  const [before, after] = [rowsByTable(current), rowsByTable(next)];
  for (const table of STORED_TABLES) {
    await writeRows({ transaction, dossier, table }, before.get(table) ?? new Map(), after.get(table) ?? new Map());
  }
}

/** The columns of each table's key inside the dossier. */
const KEYS: Readonly<Record<StoredTable, readonly string[]>> = {
  outlet: ["id"],
  document: ["id"],
  capture: ["document_id", "number"],
  event: ["id"],
  concept: ["id"],
  term: ["concept_id", "term"],
  question: ["id"],
  claim: ["id"],
  passage: ["claim_id", "number"],
  silence: ["question_id", "document_id"],
  adjudication: ["question_id"],
};

type Rows = ReadonlyMap<string, StoredRow>;

function rowsByTable(entities: Entities): ReadonlyMap<string, Rows> {
  const tables = new Map<string, Map<string, StoredRow>>();
  for (const { rows } of entities.values()) {
    for (const row of rows) {
      const table = tables.get(row.table) ?? new Map<string, StoredRow>();
      tables.set(row.table, table.set(row.key, row));
    }
  }
  return tables;
}

interface Target {
  readonly transaction: TransactionSql;
  /** The dossier's id. */
  readonly dossier: number;
  readonly table: StoredTable;
}

async function writeRows(target: Target, was: Rows, will: Rows): Promise<void> {
  const absent = [...will.values()].filter(({ key }) => !was.has(key));
  const withdrawn = was.size === 0 ? new Set() : await keysAmong(target, absent);
  const altered = [...will.values()].filter((row) => was.has(row.key) ? was.get(row.key) !== row : withdrawn.has(row.key));
  await addRows(target, will, absent.filter(({ key }) => !withdrawn.has(key)));
  await changeRows(target, altered);
  if (isRetractable(target.table)) await withdrawRows(target, [...was.keys()].filter((key) => !will.has(key)));
  if (isPlaced(target.table) && was.size > 0) await placeRows(target, was, will);
}

/** Which of these rows are in the database all the same: withdrawn earlier, and now brought back. */
async function keysAmong({ transaction, dossier, table }: Target, rows: readonly StoredRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const found = await transaction.unsafe<{ key: string }[]>(
    `select ${keyText(table)} as key from ${table} where dossier_id = $1 and ${keyText(table)} = any($2)`,
    [dossier, rows.map(({ key }) => key)],
  );
  return new Set(found.map(({ key }) => key));
}

async function addRows(target: Target, all: Rows, rows: readonly StoredRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.values);
  const places = isPlaced(target.table) ? placesOf(all) : null;
  await copyRows(
    target.transaction,
    target.table,
    ["dossier_id", ...columns, ...(places ? ["position"] : [])],
    rows.map(({ key, values }) => [
      target.dossier,
      ...columns.map((column) => values[column] ?? null),
      ...(places ? [places.get(key) ?? 0] : []),
    ]),
  );
}

/** Writes all columns of rows that are there, live or withdrawn, and makes them live. */
async function changeRows({ transaction, dossier, table }: Target, rows: readonly StoredRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.values);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const same = KEYS[table].map((column) => `stored."${column}" = incoming."${column}"`).join(" and ");
  await transaction.unsafe(`create temporary table incoming on commit drop as select ${names} from ${table} with no data`);
  await copyRows(transaction, "incoming", columns, rows.map(({ values }) => columns.map((column) => values[column] ?? null)));
  await transaction.unsafe(
    `update ${table} stored set ${assignments(table, columns)} from incoming where stored.dossier_id = $1 and ${same}`,
    [dossier],
  );
  await transaction`drop table incoming`;
}

function assignments(table: StoredTable, columns: readonly string[]): string {
  if (!isRetractable(table)) return columns.map((column) => `"${column}" = coalesce(stored."${column}", incoming."${column}")`).join(", ");
  return [...columns.map((column) => `"${column}" = incoming."${column}"`), "retracted_at = null"].join(", ");
}

async function withdrawRows({ transaction, dossier, table }: Target, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await transaction.unsafe(
    `update ${table} set retracted_at = now() where dossier_id = $1 and ${keyText(table)} = any($2)`,
    [dossier, [...keys]],
  );
}

/** Numbers the places anew where rows came between others or changed their order. */
async function placeRows({ transaction, dossier, table }: Target, was: Rows, will: Rows): Promise<void> {
  const order = [...will.keys()];
  const staying = [...was.keys()].filter((key) => will.has(key));
  if (order.length === staying.length && order.every((key, index) => key === staying[index])) return;
  await transaction.unsafe(
    `update ${table} stored set position = placed.place
     from unnest($2::text[]) with ordinality as placed (key, place)
     where stored.dossier_id = $1 and ${keyText(table)} = placed.key and stored.position <> placed.place`,
    [dossier, order],
  );
}

function placesOf(rows: Rows): ReadonlyMap<string, number> {
  return new Map([...rows.keys()].map((key, index) => [key, index + 1]));
}

/** A row's key as the history names it. */
function keyText(table: StoredTable): string {
  return `concat_ws('/', ${KEYS[table].join(", ")})`;
}

/** Passages and captures are in the order of their numbers. */
function isPlaced(table: StoredTable): boolean {
  return table !== "passage" && table !== "capture";
}

/** Captures are kept for good. */
function isRetractable(table: StoredTable): boolean {
  return table !== "capture";
}
