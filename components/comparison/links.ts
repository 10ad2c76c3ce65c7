import { documentHref, dossierHref, questionHref } from "#components/ui/addresses.ts";
import { previewQuestionHref, recordHref } from "#components/ui/edit-addresses.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/**
 * The page that a matrix is drawn for. On the dossier's own comparison its links are relative, since
 * thousands of them repeat the dossier; on a permanent comparison a row's grounds stand on the same
 * page, and in its embed on the page that it is an embed of. On a preview rows lead to previews. On paper
 * quotes are whole: nothing there leads on.
 */
export type Place = "anywhere" | "paper" | "compare" | "permalink" | { readonly embedOf: string } | Preview;

/** A preview with drafts: which cells differ from what readers see, as documents by question. */
interface Preview {
  readonly differing: ReadonlyMap<string, readonly string[]>;
}

/** Where a matrix's links lead. */
export interface Links {
  /** A row's grounds: its question's page, or a place on a permanent comparison. */
  readonly row: (row: Pick<SheetQuestion, "id">) => string;
  /** A document, at the words of a claim where one is named. */
  readonly document: (document: string, claim?: string) => string;
  /** Whether a cell is marked as not what readers see. */
  readonly differs: (row: Pick<SheetQuestion, "id">, document: string) => boolean;
}

/** The links of a matrix of a dossier, for the page that it is drawn for; the lens of the matrix goes with them. */
export function linksFor(dossier: string, place: Place, lens: Lens): Links {
  const here = place === "compare" ? dossierHref(dossier).length + 1 : 0;
  const frozen = frozenPage(place);
  if (typeof place === "object" && "differing" in place)
    return {
      row: ({ id }) => previewQuestionHref(dossier, id),
      document: (document, claim) => recordHref(dossier, document, claim),
      differs: ({ id }, document) => place.differing.get(id)?.includes(document) === true,
    };
  return {
    row: (row) => (frozen === null ? questionHref(dossier, row.id, lens).slice(here) : `${frozen}#${groundsId(row)}`),
    document: (document, claim) => documentHref(dossier, document, claim, lens).slice(here),
    differs: () => false,
  };
}

/** The permanent comparison that holds the grounds of a matrix's rows: empty where it is the page itself. */
function frozenPage(place: Place): string | null {
  if (typeof place === "object") return "embedOf" in place ? place.embedOf : null;
  return place === "permalink" ? "" : null;
}

/** The id of a row's grounds on a permanent comparison (evidence-html.ts). */
export function groundsId({ id }: Pick<SheetQuestion, "id">): string {
  return `q-${id}`;
}
