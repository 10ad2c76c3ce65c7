import type { View } from "#lib/view.ts";

import { choicesOf, type Names } from "./choices.ts";

/** What filters a view's questions, in a sentence; its documents are named beside it. */
export function filtersSentence(view: View, names: Names): string {
  const filters = choicesOf(view, names).filter(({ kind }) => kind !== "document" && kind !== "voice");
  return filters.length === 0
    ? "No filter."
    : `Filtered by ${filters.map(({ kind, label }) => `${kind}: ${label}`).join("; ")}.`;
}

/** Whose claims count, in a sentence. */
export function voiceSentence({ voice }: Pick<View, "voice">): string {
  return voice === "all"
    ? "Claims that documents attribute to others count too."
    : "Documents’ own voice counts; attributed claims only where there is none.";
}
