import { keyText } from "./key-text.ts";
import type { Entities } from "./plan-import.ts";
import { putRows, type TableTarget } from "./put-rows.ts";
import type { Transaction } from "./run-transaction.ts";
import { storedTables } from "./stored-tables.ts";
import type { StoredRow } from "./tabulate-entity.ts";
import { withdrawRows } from "./withdraw-rows.ts";

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
  for (const table of storedTables()) {
    const [was, will] = [before.get(table.name) ?? new Map(), after.get(table.name) ?? new Map()];
    const target = { transaction, dossier, table };
    const placed = [...will.values()].map((row, index) => ({ row, place: index + 1 }));
    const differing = placed.filter(({ row }) => was.get(row.key) !== row);
    const { isFirst } = await putRows(target, differing);
    if (isFirst) continue;
    await withdrawRows(
      target,
      [...was.keys()].filter((each) => !will.has(each)),
    );
    if (table.placed) await placeRows(target, was, will);
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

/** Numbers the places anew where rows came between others or changed their order. */
async function placeRows({ transaction: { sql }, dossier, table }: TableTarget, was: Rows, will: Rows): Promise<void> {
  const order = [...will.keys()];
  const staying = [...was.keys()].filter((each) => will.has(each));
  if (order.length === staying.length && order.every((each, index) => each === staying[index])) return;
  await sql.run(
    `update ${table.name} set position = placed.place
     from unnest($2::text[]) with ordinality as placed (key, place)
     where dossier_id = $1 and ${keyText(table, table.name)} = placed.key and position <> placed.place`,
    [dossier, order],
  );
}
