import { copyRows } from "./copy-rows.ts";
import type { Entities } from "./plan-import.ts";
import type { Transaction } from "./run-transaction.ts";
import type { StoredRow, StoredTable } from "./tabulate-dossier.ts";

/** The tables with the columns of their keys inside the dossier, each after those that it refers to. */
const TABLES = [
  ["outlet", ["id"]],
  ["document", ["id"]],
  ["capture", ["document_id", "number"]],
  ["event", ["id"]],
  ["concept", ["id"]],
  ["term", ["concept_id", "term"]],
  ["question", ["id"]],
  ["claim", ["id"]],
  ["passage", ["claim_id", "number"]],
  ["silence", ["question_id", "document_id"]],
  ["adjudication", ["question_id"]],
] as const satisfies readonly (readonly [StoredTable, readonly string[]])[];

/**
 * Brings a dossier's rows from `current`, which is what is live in the database, to `next`: adds,
 * changes and withdraws rows, and puts them into the order of `next`. What stays as it is is not touched.
 */
export async function writeEntities(
  transaction: Transaction,
  dossier: number,
  current: Entities,
  next: Entities,
): Promise<void> {
  const [before, after] = [rowsByTable(current), rowsByTable(next)];
  for (const [table, key] of TABLES) {
    const [was, will] = [before.get(table) ?? new Map(), after.get(table) ?? new Map()];
    const target = { transaction, dossier, table, key };
    const { isFirst } = await putRows(target, was, will);
    if (isFirst) continue;
    if (isRetractable(table))
      await withdrawRows(
        target,
        [...was.keys()].filter((each) => !will.has(each)),
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
  readonly transaction: Transaction;
  /** The dossier's id. */
  readonly dossier: number;
  readonly table: StoredTable;
  readonly key: readonly string[];
}

/** Writes the rows that are new or differ; one that was withdrawn earlier comes back. Tells whether they are the dossier's first in the table. */
async function putRows(
  { transaction, dossier, table, key }: Target,
  was: Rows,
  will: Rows,
): Promise<{ readonly isFirst: boolean }> {
  const placed = [...will.values()].map((row, index) => ({ row, place: index + 1 }));
  const differing = placed.filter(({ row }) => was.get(row.key) !== row);
  const [first] = differing;
  if (first === undefined) return { isFirst: false };
  const own = Object.keys(first.row.values);
  const columns = ["dossier_id", ...own, ...(isPlaced(table) ? ["position"] : [])];
  const rows = differing.map(({ row: { values }, place }) => [
    dossier,
    ...own.map((column) => values[column] ?? null),
    ...(isPlaced(table) ? [place] : []),
  ]);
  const { sql, connection } = transaction;
  const [there] = await sql.run(`select from ${table} where dossier_id = $1 limit 1`, [dossier]);
  if (there === undefined) {
    await copyRows(connection, table, columns, rows);
    return { isFirst: true };
  }
  const names = columns.map((column) => `"${column}"`).join(", ");
  await sql.run(`create temporary table incoming on commit drop as select ${names} from ${table} with no data`);
  await copyRows(connection, "incoming", columns, rows);
  await sql.run(
    `insert into ${table} as stored (${names}) select ${names} from incoming
     on conflict (dossier_id, ${key.join(", ")}) do update set ${assignments(table, own)}`,
  );
  await sql.run("drop table incoming");
  return { isFirst: false };
}

/** What is known of a capture stays, and what was unknown is filled in. */
function assignments(table: StoredTable, columns: readonly string[]): string {
  if (!isRetractable(table))
    return columns.map((column) => `"${column}" = coalesce(stored."${column}", excluded."${column}")`).join(", ");
  return [...columns.map((column) => `"${column}" = excluded."${column}"`), "retracted_at = null"].join(", ");
}

async function withdrawRows(
  { transaction: { sql }, dossier, table, key }: Target,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql.run(`update ${table} set retracted_at = now() where dossier_id = $1 and ${keyText(table, key)} = any($2)`, [
    dossier,
    keys,
  ]);
}

/** Numbers the places anew where rows came between others or changed their order. */
async function placeRows({ transaction: { sql }, dossier, table, key }: Target, was: Rows, will: Rows): Promise<void> {
  const order = [...will.keys()];
  const staying = [...was.keys()].filter((each) => will.has(each));
  if (order.length === staying.length && order.every((each, index) => each === staying[index])) return;
  await sql.run(
    `update ${table} set position = placed.place
     from unnest($2::text[]) with ordinality as placed (key, place)
     where dossier_id = $1 and ${keyText(table, key)} = placed.key and position <> placed.place`,
    [dossier, order],
  );
}

/** A row's key as the history names it. */
function keyText(table: StoredTable, key: readonly string[]): string {
  return `concat_ws('/', ${key.map((column) => `${table}.${column}`).join(", ")})`;
}

/** Passages and captures are in the order of their numbers. */
function isPlaced(table: StoredTable): boolean {
  return table !== "passage" && table !== "capture";
}

/** Captures are kept for good. */
function isRetractable(table: StoredTable): boolean {
  return table !== "capture";
}
