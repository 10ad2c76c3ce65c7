/** A row as the history keeps it, by column. */
export type RowState = Readonly<Record<string, unknown>>;

/** What became of a row. */
export interface HistoryChange {
  readonly change: "added" | "changed" | "retracted" | "restored";
  /** What a change changed; empty for a new row. */
  readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
}

/** What became of a row between two states; `old` is null where it is new. */
export function changeOf(old: RowState | null, now: RowState): HistoryChange {
  if (old === null) return { change: "added", fields: [] };
  const [was, is] = [old["retracted_at"] === null, now["retracted_at"] === null];
  if (was !== is) return { change: is ? "restored" : "retracted", fields: fieldsOf(old, now) };
  return { change: "changed", fields: fieldsOf(old, now) };
}

/** Counted by the database for its own use. */
const UNSEEN: ReadonlySet<string> = new Set(["version", "position", "retracted_at", "dossier_id", "text"]);

function fieldsOf(old: RowState, now: RowState): HistoryChange["fields"] {
  // A column that the old row had not yet was empty then.
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((column) => !UNSEEN.has(column))
    .filter((column) => JSON.stringify(old[column] ?? null) !== JSON.stringify(now[column] ?? null))
    .map((column) => ({ field: column.replace(/_id$/, ""), old: shown(old[column]), new: shown(now[column]) }));
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
