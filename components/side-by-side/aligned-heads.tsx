import { nameDocument } from "#components/comparison/document-name.ts";
import { publishedOf } from "#components/document/document-facts.tsx";
import { directionOf } from "#components/document/language.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetDocument } from "#lib/sheet.ts";

/** Whose column is whose; it stays in view while rows pass below. */
export function AlignedHeads({
  dossier,
  columns,
  lens,
}: {
  readonly dossier: Pick<Dossier, "name">;
  readonly columns: readonly SheetDocument[];
  readonly lens: Lens;
}) {
  return (
    <div className="aligned-heads">
      {columns.map((column) => (
        <div key={column.id} className="min-w-0">
          <p className="leading-snug font-semibold">
            <a href={documentHref(dossier.name, column.id, undefined, lens)}>{nameDocument(column, columns)}</a>
          </p>
          <p className="text-soft truncate text-xs">
            <bdi className="font-serif" dir={directionOf(column.language)} lang={column.language ?? undefined}>
              {column.title}
            </bdi>
          </p>
          <p className="text-soft text-xs">
            {[publishedOf(column), ...(column.outlet.camp === null ? [] : [`camp: ${column.outlet.camp}`])].join(" · ")}
          </p>
        </div>
      ))}
    </div>
  );
}
