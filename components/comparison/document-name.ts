import { showDate } from "#components/claim/show-date.ts";
import type { SheetDocument } from "#lib/sheet.ts";

/** What is needed of a document to name it. */
export type Nameable = Pick<SheetDocument, "id" | "title" | "published"> & {
  readonly outlet: Pick<SheetDocument["outlet"], "id" | "name">;
};

/** What a document is called beside others: its outlet's name, with its date or title where an outlet has several. */
export function nameDocument(document: Nameable, documents: readonly Nameable[]): string {
  const { outlet, published, title } = document;
  const siblings = documents.filter((other) => other.outlet.id === outlet.id && other.id !== document.id);
  if (siblings.length === 0) return outlet.name;
  const dated = published !== null && siblings.every((sibling) => sibling.published !== published);
  return `${outlet.name} (${dated ? showDate(published) : title})`;
}
