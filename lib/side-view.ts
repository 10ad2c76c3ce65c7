import type { Dossier } from "./dossier.ts";
import { firstPart, type IgnoredPart, unknownParts } from "./ignored-part.ts";
import { documentsThrough, LENS_PARAMETERS, type Lens, lensOf, readLens, writeLens } from "./lens.ts";

export const SIDE_ROWS = ["shared", "apart", "all"] as const;
/** Questions that at least two of the documents answer, those of them on which they part ways, or all that any answers. */
export type SideRows = (typeof SIDE_ROWS)[number];

/** What a reader has chosen to lay side by side, and through which lens. Every choice is in the address. */
export interface SideView extends Lens {
  /** In the order of their columns; at most three. */
  readonly documents: readonly string[];
  /** The column whose text the rows follow, from 0. */
  readonly order: number;
  readonly rows: SideRows;
  /** Pages of rows before the one that is shown. */
  readonly page: number;
}

/** More columns than these are too narrow to read. */
export const MOST_COLUMNS = 3;

/** The columns as an address calls them. */
export const COLUMN_PLACES = ["first", "second", "third"] as const;

const PARTS: readonly string[] = ["documents", "order", "rows", "page", ...LENS_PARAMETERS];

/** No address that this app writes asks for a page after 9999. */
function pageIn(written: string): number | null {
  return /^[1-9]\d{0,3}$/u.test(written) ? Number(written) : null;
}

/**
 * Reads what to lay side by side from an address's parameters (`documents=a,b`, or one a parameter, as a
 * form sends them). Each part that makes no sense is left out and named; nothing fails. `repeated` are the documents
 * that were chosen more than once: each has one column.
 */
export function readSideView(
  parameters: URLSearchParams,
  { documents: held, outlets }: Pick<Dossier, "documents" | "outlets">,
): { readonly view: SideView; readonly ignored: readonly IgnoredPart[]; readonly repeated: readonly string[] } {
  const ids = held.map(({ id }) => id);
  const { lens, ignored: unclear } = readLens(parameters, { outlets });
  const ignored = [...unclear];
  const given = parameters
    .getAll("documents")
    .flatMap((list) => list.split(","))
    .map((value) => value.trim());
  const chosen = [...new Set(given)].filter((value) => ids.includes(value));
  for (const value of new Set(given)) {
    if (value !== "" && !ids.includes(value)) ignored.push({ parameter: "documents", value, known: ids });
  }
  const documents = chosen.slice(0, MOST_COLUMNS);
  const repeated = documents.filter((id) => given.filter((value) => value === id).length > 1);
  for (const value of chosen.slice(MOST_COLUMNS))
    ignored.push({ parameter: "documents", value, known: [], why: "Three at most are shown side by side." });
  const one = <T extends string>(parameter: string, known: readonly T[]) =>
    firstPart(parameters, parameter, { ignored, known, read: (value) => known.find((own) => own === value) ?? null });
  const places = COLUMN_PLACES.slice(0, Math.max(1, documents.length));
  const view = {
    documents,
    order: places.indexOf(one("order", places) ?? "first"),
    rows: one("rows", SIDE_ROWS) ?? "shared",
    page: (firstPart(parameters, "page", { ignored, known: ["1", "2", "3"], read: pageIn }) ?? 1) - 1,
    ...lens,
  };
  return { view, ignored: [...ignored, ...unknownParts(parameters, PARTS)], repeated };
}

/**
 * What a lens leaves of the documents that are laid side by side, the order kept to a column that stands; and those that
 * it leaves out.
 */
export function sideThrough(
  view: SideView,
  { documents, outlets }: Pick<Dossier, "documents" | "outlets">,
): { readonly view: SideView; readonly hidden: readonly string[] } {
  const chosen = documents.filter(({ id }) => view.documents.includes(id));
  const left = new Set(documentsThrough({ documents: chosen, outlets }, view).map(({ id }) => id));
  const standing = view.documents.filter((id) => left.has(id));
  const lead = standing.indexOf(view.documents[view.order] ?? "");
  return {
    view: { ...view, documents: standing, order: Math.max(0, lead) },
    hidden: view.documents.filter((id) => !left.has(id)),
  };
}

/** The query of a side-by-side address, with its question mark; nothing where nothing is chosen. */
export function sideQueryOf({ documents, order, rows, page, ...lens }: SideView): string {
  const parts = [
    documents.length === 0 ? null : `documents=${documents.map(encodeURIComponent).join(",")}`,
    order === 0 ? null : `order=${COLUMN_PLACES[order]}`,
    rows === "shared" ? null : `rows=${rows}`,
    page === 0 ? null : `page=${page + 1}`,
    writeLens(lensOf(lens)).toString() || null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
