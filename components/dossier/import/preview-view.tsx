import { counted } from "#components/question/counted.ts";
import { Card } from "#components/ui/card.tsx";

import type { ImportPreview, PreviewedTable } from "./preview.ts";

/** What an import would do, and the button that does it. */
export function PreviewView({
  preview,
  isBusy,
  take,
}: {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly take: () => void;
}) {
  const { dossier, title, isNew, counts, tables, kept } = preview;
  const isNothing = !isNew && tables.length === 0;
  return (
    <>
      <h2 className="mb-1">{title}</h2>
      <p className="text-soft mb-4">
        {isNew ? `${dossier} is new: ${counts.map(({ table, rows }) => `${rows} ${table}`).join(", ")}.` : null}
        {isNothing && kept.length === 0 ? `${dossier} is there already, as the package has it.` : null}
        {isNothing && kept.length > 0 ? `The import would change nothing of ${dossier}.` : null}
        {isNew || isNothing ? null : `What the import would do to ${dossier}:`}
      </p>
      {tables.map((table) => (
        <TablePreview key={table.table} {...table} />
      ))}
      {kept.length === 0 ? null : (
        <Card title={`Kept as ${kept.length === 1 ? "it is" : "they are"}, though the package says otherwise`}>
          <p className="text-soft mb-1.5 text-xs">Edited here since a package last brought it, or needed by a draft.</p>
          <ul className="list-disc pl-4.5">
            {kept.map(({ kind, id }) => (
              <li key={`${kind} ${id}`} className="wrap-anywhere">
                {kind} {id}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {isNothing ? null : (
        <button
          className="bg-ink text-paper rounded px-3 py-1.5 disabled:opacity-60"
          disabled={isBusy}
          onClick={take}
          type="button"
        >
          Import this
        </button>
      )}
    </>
  );
}

function TablePreview({ table, added, changed, retracted }: PreviewedTable) {
  const parts = [
    { sign: "+", word: "added", total: added.total, rows: added.listed.map((id) => ({ id, fields: [] })) },
    { sign: "~", word: "changed", total: changed.total, rows: changed.listed },
    { sign: "−", word: "retracted", total: retracted.total, rows: retracted.listed.map((id) => ({ id, fields: [] })) },
  ].filter(({ total }) => total > 0);
  return (
    <Card title={`${table}: ${parts.map(({ word, total }) => `${total} ${word}`).join(", ")}`}>
      {parts.map(({ sign, word, total, rows }) => (
        <details key={word} open={total <= 12}>
          <summary className="cursor-pointer text-xs">
            {counted(total, "row")} {word}
          </summary>
          <ul className="my-1.5 text-xs">
            {rows.map(({ id, fields }) => (
              <li key={id} className="wrap-anywhere">
                <span aria-hidden="true">{sign} </span>
                <span className="font-mono">{id}</span>
                {fields.map(({ field, old, new: now }) => (
                  <span key={field} className="text-soft block pl-4">
                    {field}: {shown(old)} → {shown(now)}
                  </span>
                ))}
              </li>
            ))}
            {total > rows.length ? <li className="text-soft">… and {total - rows.length} more</li> : null}
          </ul>
        </details>
      ))}
    </Card>
  );
}

const LONGEST = 240;

function shown(cell: string | null): string {
  if (cell === null) return "(empty)";
  return `“${cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell}”`;
}
