import "server-only";

import type { Citation, Cited } from "#components/comparison/citation.ts";
import { CITATION_FORMS, citeComparison } from "#lib/formats/bibliography/cite-comparison.ts";

/** A permanent comparison's citation in every form. */
export function citationsOf(cited: Cited): readonly Citation[] {
  return (["text", "bib", "ris", "csl"] as const).map((id) => ({
    id,
    form: CITATION_FORMS[id].form,
    text: citeComparison(cited, id),
  }));
}
