import { fileHref } from "#components/ui/take-away-addresses.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import type { ToldTable } from "./formats-told.ts";

/** The way from a table to its files, beside the table. `of` is what the table shows. */
export function TableLinks({
  dossier,
  table,
  of,
  view = {},
  label = "As a table",
}: {
  readonly dossier: string;
  readonly table: ToldTable;
  readonly of: string;
  /** What of the whole view is chosen. */
  readonly view?: Partial<View>;
  readonly label?: string;
}) {
  return (
    <p className="screen-only text-soft mt-2 text-xs">
      {label}:{" "}
      {(["csv", "json"] as const).map((format) => (
        <a
          key={format}
          className="mr-2.5 inline-block py-1 underline underline-offset-2"
          href={fileHref(dossier, format, { ...WHOLE_VIEW, ...view }, table)}
        >
          {format.toUpperCase()}
          <span className="sr-only"> of {of}</span>
        </a>
      ))}
    </p>
  );
}
