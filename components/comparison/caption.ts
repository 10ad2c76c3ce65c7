import { showDate } from "#components/claim/show-date.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Names } from "./choices.ts";
import { filtersSentence, lensSentence } from "./view-sentences.ts";
import { count } from "./view-words.ts";

/** What a sheet compares and by which choices of the reader's, in sentences: its documents, its filters, its voice. */
export function lensCaption({ view, documents, questions }: Sheet, names: Names): string {
  const named = documents.map(
    ({ id, published }) => `${names.documents.get(id) ?? id} (${published === null ? "undated" : showDate(published)})`,
  );
  return [
    `${count(questions.length, "question")}, compared among ${count(documents.length, "document")}: ${named.join("; ")}.`,
    filtersSentence(view, names),
    lensSentence(view),
  ].join(" ");
}
