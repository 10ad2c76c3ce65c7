import type { TransactionSql } from "postgres";

import { copyRows } from "./copy-rows.ts";
import type { Entities } from "./plan-import.ts";
import { STORED_TABLES, type StoredRow, type StoredTable } from "./tabulate-dossier.ts";

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
    const [was, will] = [before.get(table) ?? new Map(), after.get(table) ?? new Map()];
    const target = { transaction, dossier, table };
    await putRows(target, was, will);
    if (isRetractable(table))
      await withdrawRows(
        target,
        [...was.keys()].filter((key) => !will.has(key)),
      );
    if (isPlaced(table)) await placeRows(target, was, will);
  }
}

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

/**
 * Writes the rows that are new or differ; one that was withdrawn earlier comes back. They come by COPY, the
 * fastest way in, but not straight into their table: the driver would wait for ever, or for a time-out, when
 * PostgreSQL refuses them at the end of the COPY (postgres 3.4).
 */
async function putRows({ transaction, dossier, table }: Target, was: Rows, will: Rows): Promise<void> {
  const placed = [...will.values()].map((row, index) => ({ row, place: index + 1 }));
  const differing = placed.filter(({ row }) => was.get(row.key) !== row);
  const [first] = differing;
  if (first === undefined) return;
  const own = Object.keys(first.row.values);
  const columns = ["dossier_id", ...own, ...(isPlaced(table) ? ["position"] : [])];
  const names = columns.map((column) => `"${column}"`).join(", ");
  await transaction.unsafe(
    `create temporary table incoming on commit drop as select ${names} from ${table} with no data`,
  );
  await copyRows(
    transaction,
    "incoming",
    columns,
    differing.map(({ row: { values }, place }) => [
      dossier,
      ...own.map((column) => values[column] ?? null),
      ...(isPlaced(table) ? [place] : []),
    ]),
  );
  const [there] = await transaction.unsafe(`select from ${table} where dossier_id = $1 limit 1`, [dossier]);
  const conflict = `on conflict (dossier_id, ${KEYS[table].join(", ")}) do update set ${assignments(table, own)}`;
  await transaction.unsafe(
    `insert into ${table} as stored (${names}) select ${names} from incoming ${there === undefined ? "" : conflict}`,
  );
  await transaction`drop table incoming`;
}

/** What is known of a capture stays, and what was unknown is filled in. */
function assignments(table: StoredTable, columns: readonly string[]): string {
  if (!isRetractable(table))
    return columns.map((column) => `"${column}" = coalesce(stored."${column}", excluded."${column}")`).join(", ");
  return [...columns.map((column) => `"${column}" = excluded."${column}"`), "retracted_at = null"].join(", ");
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
  if (was.size === 0 || (order.length === staying.length && order.every((key, index) => key === staying[index])))
    return;
  await transaction.unsafe(
    `update ${table} set position = placed.place
     from unnest($2::text[]) with ordinality as placed (key, place)
     where dossier_id = $1 and ${keyText(table)} = placed.key and position <> placed.place`,
    [dossier, order],
  );
}

/** A row's key as the history names it. */
function keyText(table: StoredTable): string {
  return `concat_ws('/', ${KEYS[table].map((column) => `${table}.${column}`).join(", ")})`;
}

/** Passages and captures are in the order of their numbers. */
function isPlaced(table: StoredTable): boolean {
  return table !== "passage" && table !== "capture";
}

/** Captures are kept for good. */
function isRetractable(table: StoredTable): boolean {
  return table !== "capture";
}
