import type { Entity, StoredRow } from "./tabulate-entity.ts";

/** Whether two entities are kept as the same rows. */
export function sameEntity(a: Entity, b: Entity): boolean {
  if (a === b) return true;
  return (
    a.rows.length === b.rows.length && a.rows.every((row, index) => sameValues(row.values, b.rows[index]?.values ?? {}))
  );
}

function sameValues(a: StoredRow["values"], b: StoredRow["values"]): boolean {
  return Object.keys(a).every((column) => a[column] === b[column]);
}
