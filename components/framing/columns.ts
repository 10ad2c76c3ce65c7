import { namesOf } from "#components/comparison/names.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

/** A document as a column of a table. */
export interface FramingColumn {
  readonly id: string;
  readonly name: string;
  readonly document: Document;
  readonly camp: string | null;
}

/** The most documents side by side. */
export const MOST_FRAMED = 10;

/** The documents that are shown: those chosen, or those with most claims, in the dossier's order. */
export function columnsOf(dossier: Dossier, chosen: readonly string[]): readonly FramingColumn[] {
  const claims = Map.groupBy(dossier.claims, ({ document }) => document);
  const asked = dossier.documents.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
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
    }));
}
