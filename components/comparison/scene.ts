import type { Reason, Sheet, SheetDocument } from "#lib/sheet.ts";

import { nameDocument } from "./document-name.ts";
import { type Links, linksFor, type Place } from "./links.ts";

/** What all cells of a matrix are drawn by, found once. */
export interface Scene {
  readonly sheet: Sheet;
  /** By document id. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Characters of a quote in density `values`: fewer where columns are many and so narrow; 0 for none. */
  readonly quoteLength: number;
  readonly links: Links;
  /** A head with links that is repeated on each page makes browsers write a hundred megabytes of PDF. */
  readonly headLinks: boolean;
}

export interface Column {
  readonly document: SheetDocument;
  readonly name: string;
  /** The language of its texts, where it is not that of the page. */
  readonly language: string | null;
}

/** Readies a sheet for drawing. */
export function sceneOf(sheet: Sheet, place: Place = "anywhere"): Scene {
  const columns = sheet.documents.map((document) => [document.id, columnOf(document, sheet.documents)] as const);
  return {
    sheet,
    columns: new Map(columns),
    quoteLength: place === "paper" ? Number.POSITIVE_INFINITY : quoteLength(sheet),
    links: linksFor(sheet.dossier.name, place, sheet.view),
    headLinks: place !== "paper",
  };
}

function columnOf(document: SheetDocument, documents: readonly SheetDocument[]): Column {
  const english = document.language === null || /^en\b/iu.test(document.language);
  return { document, name: nameDocument(document, documents), language: english ? null : document.language };
}

/** Answers beyond which a page of values holds no quotes: they would be most of it, and in columns too narrow to read. */
const MOST_QUOTED = 1200;

function quoteLength({ documents, questions }: Sheet): number {
  if (documents.length <= 6) return 64;
  const answers = questions.reduce(
    (sum, { cells }) => sum + cells.filter(({ state }) => state === "answered").length,
    0,
  );
  if (answers > MOST_QUOTED) return 0;
  return documents.length <= 12 ? 44 : 26;
}

/** Whether a document speaks in one of these pairs, by the ids of its claims. */
export function namesAny(reasons: readonly Reason[], claims: readonly { readonly id: string }[]): boolean {
  return reasons.some(({ a, b }) => claims.some(({ id }) => id === a || id === b));
}
