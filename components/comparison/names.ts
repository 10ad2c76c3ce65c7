import type { Dossier } from "#lib/dossier.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Names } from "./choices.ts";
import { type Nameable, nameDocument } from "./document-name.ts";

/** What a dossier's documents and events are called. */
export function namesOf(dossier: Pick<Dossier, "documents" | "outlets" | "events" | "questions">): Names {
  const outlets = new Map(dossier.outlets.map(({ id, name }) => [id, name]));
  const columns: readonly Nameable[] = dossier.documents.map(({ id, title, published, outlet }) => ({
    id,
    title,
    published,
    outlet: { id: outlet, name: outlets.get(outlet) ?? outlet },
  }));
  return {
    documents: new Map(columns.map((document) => [document.id, nameDocument(document, columns)])),
    events: new Map(dossier.events.map(({ id, title }) => [id, title])),
    questions: new Map(dossier.questions.map(({ id, question }) => [id, question])),
  };
}

/** The same from a sheet alone. */
export function namesIn({ documents, questions }: Sheet): Names {
  return {
    documents: new Map(documents.map((document) => [document.id, nameDocument(document, documents)])),
    events: new Map(questions.map(({ event }) => [event.id, event.title])),
    questions: new Map(questions.map(({ id, question }) => [id, question])),
  };
}
