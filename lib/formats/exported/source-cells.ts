import type { SheetDocument } from "#lib/sheet.ts";

import type { ExportCell } from "./export-table.ts";

/** The heads of `sourceCells`. */
export const SOURCE_COLUMNS = ["document_id", "document", "outlet", "camp"] as const;

/** What a row says of the document that it is of. */
export function sourceCells({ id, title, outlet }: SheetDocument): readonly ExportCell[] {
  return [id, title, outlet.name, outlet.camp];
}
