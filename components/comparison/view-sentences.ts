import { describeLens, type Lens } from "#lib/lens.ts";
import type { View } from "#lib/view.ts";

import { choicesOf, type Names } from "./choices.ts";

/** What filters a view's questions, in a sentence; its documents are named beside it. */
export function filtersSentence(view: View, names: Names): string {
  const filters = choicesOf(view, names).filter(({ kind }) => kind !== "document");
  return filters.length === 0
    ? "No filter."
    : `Filtered by ${filters.map(({ kind, label }) => `${kind}: ${label}`).join("; ")}.`;
}

/** How claims were compared, in a sentence. */
export function lensSentence(lens: Lens): string {
  const told = describeLens(lens);
  return told === null
    ? "Compared as the codebook has it; documents’ own voice counts, attributed claims only where there is none."
    : `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}
