import type { Dossier } from "./dossier.ts";
import { documentsThrough, type IgnoredPart, LENS_PARAMETERS, type Lens, lensOf, readLens, writeLens } from "./lens.ts";

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

/** No address that this app writes asks for a later page. */
const LAST_PAGE = 9999;

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
  const read = (parameter: string, known: readonly string[]): readonly string[] => {
    const given = parameters.getAll(parameter).flatMap((list) => list.split(","));
    const chosen = [...new Set(given.map((value) => value.trim()).filter((value) => value !== ""))];
    for (const value of chosen) {
      if (!known.includes(value)) ignored.push({ parameter, value, known });
    }
    return chosen.filter((value) => known.includes(value));
  };
  const chosen = read("documents", ids);
  const documents = chosen.slice(0, MOST_COLUMNS);
  const given = parameters.getAll("documents").flatMap((list) => list.split(","));
  const repeated = documents.filter((id) => given.filter((value) => value.trim() === id).length > 1);
  for (const value of chosen.slice(MOST_COLUMNS)) ignored.push({ parameter: "documents", value, known: documents });
  const places: readonly string[] = COLUMN_PLACES.slice(0, Math.max(1, documents.length));
  const order = read("order", places)[0] ?? "first";
  const rows = read("rows", SIDE_ROWS)[0];
  const page = parameters.get("page") ?? "1";
  const isPage = /^[1-9]\d{0,3}$/u.test(page) && Number(page) <= LAST_PAGE;
  if (!isPage) ignored.push({ parameter: "page", value: page, known: ["1", "2", "3"] });
  for (const [parameter, value] of parameters) {
    if (!PARTS.includes(parameter)) ignored.push({ parameter, value, known: [] });
  }
  const view = {
    documents,
    order: places.indexOf(order),
    rows: SIDE_ROWS.find((one) => one === rows) ?? "shared",
    page: isPage ? Number(page) - 1 : 0,
    ...lens,
  };
  return { view, ignored, repeated };
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
