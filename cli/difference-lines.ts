import type { Dossier } from "#lib/dossier.ts";
import type { FieldChange, RowChange, TableDifference } from "#lib/formats/package-difference.ts";

/** So many rows of each kind are listed; the rest are counted. */
const MOST_LISTED = 50;

/** What an import does, for a terminal; `difference` is null where the dossier is new. */
export function differenceLines(dossier: Dossier, difference: readonly TableDifference[] | null): readonly string[] {
  if (difference === null) {
    const { outlets, documents, events, questions, claims } = dossier;
    const held = { outlets, documents, events, questions, claims };
    const counts = Object.entries(held).map(([name, rows]) => `${rows.length} ${name}`);
    return [`${dossier.name} is new: ${counts.join(", ")}.`];
  }
  if (difference.length === 0) return [`${dossier.name} is there already, as the package has it.`];
  return difference.flatMap(tableLines);
}

function tableLines({ table, added, changed, retracted }: TableDifference): readonly string[] {
  const counts = [`${added.length} added`, `${changed.length} changed`, `${retracted.length} retracted`];
  return [
    `${table}: ${counts.filter((count) => !count.startsWith("0 ")).join(", ")}`,
    ...listed(added.map((id) => `  + ${id}`)),
    ...listed(changed.map(changeLine)),
    ...listed(retracted.map((id) => `  - ${id}`)),
  ];
}

function changeLine({ id, fields }: RowChange): string {
  return `  ~ ${id}: ${fields.map(fieldChange).join("; ")}`;
}

function fieldChange({ field, old, new: now }: FieldChange): string {
  return `${field} ${quoted(old)} → ${quoted(now)}`;
}

function quoted(cell: string | null): string {
  if (cell === null) return "(empty)";
  return `"${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}"`;
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LISTED
    ? lines
    : [...lines.slice(0, MOST_LISTED), `  … and ${lines.length - MOST_LISTED} more`];
}
