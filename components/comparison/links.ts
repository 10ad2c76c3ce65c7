import { documentHref, dossierHref, questionHref } from "#components/ui/addresses.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/**
 * The page that a matrix is drawn for. On the dossier's own comparison its links are relative, since
 * thousands of them repeat the dossier; on a permanent comparison a row's grounds stand on the same page.
 */
export type Place = "anywhere" | "compare" | "permalink";

/** Where a matrix's links lead. */
export interface Links {
  /** A row's grounds: its question's page, or further down on the same page. */
  readonly row: (row: Pick<SheetQuestion, "id">) => string;
  /** A document, at the words of a claim where one is named. */
  readonly document: (document: string, claim?: string) => string;
}

/** The links of a matrix of a dossier, for the page that it is drawn for. */
export function linksFor(dossier: string, place: Place): Links {
  const here = place === "compare" ? dossierHref(dossier).length + 1 : 0;
  return {
    row: (row) => (place === "permalink" ? `#${groundsId(row)}` : questionHref(dossier, row.id).slice(here)),
    document: (document, claim) => documentHref(dossier, document, claim).slice(here),
  };
}

/** The id of a row's grounds on the same page (evidence-html.ts). */
export function groundsId({ id }: Pick<SheetQuestion, "id">): string {
  return `q-${id}`;
}
