import { keyText } from "./key-text.ts";
import type { TableTarget } from "./put-rows.ts";

/** Withdraws rows by their keys as the history names them, where they can be withdrawn. */
export async function withdrawRows(
  { transaction: { sql }, dossier, table }: TableTarget,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0 || !table.retractable) return;
  await sql.run(
    `update ${table.name} set retracted_at = now()
     where dossier_id = $1 and ${keyText(table, table.name)} = any($2) and retracted_at is null`,
    [dossier, keys],
  );
}
