import { showDate } from "#components/claim/show-date.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Names } from "./choices.ts";
import { filtersSentence, voiceSentence } from "./view-sentences.ts";
import { count, SORT_WORDS } from "./view-words.ts";

/** What a frozen sheet shows, in words: its documents, its filters, its voice, its order. */
export function FrozenCaption({ sheet, names }: { readonly sheet: Sheet; readonly names: Names }) {
  const { view, documents, questions } = sheet;
  const named = documents.map(
    ({ id, published }) => `${names.documents.get(id) ?? id} (${published === null ? "undated" : showDate(published)})`,
  );
  const sentences = [
    `${count(questions.length, "question")}, compared among ${count(documents.length, "document")}: ${named.join("; ")}.`,
    filtersSentence(view, names),
    voiceSentence(view),
    `Sorted by ${SORT_WORDS[view.sort]}.`,
  ];
  return <p className="text-soft mt-1 max-w-[78ch]">{sentences.join(" ")}</p>;
}
