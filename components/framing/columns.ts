import { namesOf } from "#components/comparison/names.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { FramingView } from "#lib/framing/framing-view.ts";
import { documentsThrough, type Lens, lensOf } from "#lib/lens.ts";

/** A document as a column of a table. */
export interface FramingColumn {
  readonly id: string;
  readonly name: string;
  readonly document: Document;
  readonly camp: string | null;
  /** Through which the table is made; links to the document keep it. */
  readonly lens: Lens;
}

/** The most documents side by side. */
export const MOST_FRAMED = 10;

/** The documents that are shown: of those that the lens leaves, those chosen, or those with most claims, in the dossier's order. */
export function columnsOf(dossier: Dossier, view: FramingView): readonly FramingColumn[] {
  const chosen = view.documents;
  const lens = lensOf(view);
  const claims = Map.groupBy(dossier.claims, ({ document }) => document);
  const asked = documentsThrough(dossier, lens).filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  const fullest = asked
    .toSorted((a, b) => (claims.get(b.id)?.length ?? 0) - (claims.get(a.id)?.length ?? 0))
    .slice(0, MOST_FRAMED);
  const { documents: names } = namesOf(dossier);
  const camps = new Map(dossier.outlets.map(({ id, camp }) => [id, camp]));
  return asked
    .filter((document) => fullest.includes(document))
    .map((document) => ({
      id: document.id,
      name: names.get(document.id) ?? document.id,
      document,
      camp: camps.get(document.outlet) ?? null,
      lens,
    }));
}
