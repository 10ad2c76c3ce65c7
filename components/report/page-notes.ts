import { nameDocument } from "#components/comparison/document-name.ts";
import { SILENCE_WORDS } from "#components/comparison/silence-words.ts";
import { counted } from "#components/question/counted.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

/** Documents of one kind of silence that are named; more are counted. */
const MOST_NAMED = 8;

/** What stands under the words of a printed question, a paragraph each: who gives no answer and why, and how it was coded. */
export function notesOf(row: SheetQuestion, documents: readonly SheetDocument[]): readonly string[] {
  return [silencesOf(row, documents), row.definition === null ? "" : `How this was coded: ${row.definition}`].filter(
    (note) => note !== "",
  );
}

function silencesOf({ cells }: SheetQuestion, documents: readonly SheetDocument[]): string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const silent = cells.flatMap(({ state, document }) => (state === "answered" ? [] : [{ state, document }]));
  const groups = [...Map.groupBy(silent, ({ state }) => state)].map(([state, own]) => {
    const names = own.flatMap(({ document }) => {
      const found = byId.get(document);
      return found === undefined ? [] : [nameDocument(found, documents)];
    });
    const who = names.length > MOST_NAMED ? counted(names.length, "document") : names.join(", ");
    return `${who} (${SILENCE_WORDS[state]})`;
  });
  return groups.length === 0 ? "" : `Without an answer: ${groups.join("; ")}.`;
}
