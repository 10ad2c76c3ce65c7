import { nameDocument } from "#components/comparison/document-name.ts";
import { explainReason } from "#components/comparison/explain.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { widestReason } from "./position-view.ts";

/** Why a question has its verdict, in a sentence: from the pair that lies furthest apart, or from who answers at all. */
export function whyOf(row: SheetQuestion, documents: readonly SheetDocument[]): string {
  const reason = widestReason(row);
  if (reason !== undefined) return explainReason(row, reason, documents);
  if (row.sources.length === 0) return "No document shown here answers this question.";
  const source = documents.find(({ id }) => id === row.sources[0]);
  const name = source === undefined ? "one document" : nameDocument(source, documents);
  const copies = row.flags.sameOrigin ? " What republishes it counts as the same source." : "";
  return `Only ${name} answers this question, so there is nothing to compare.${copies}`;
}
