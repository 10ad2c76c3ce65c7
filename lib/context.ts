import type { Voice } from "./answer.ts";
import type { Silence } from "./claim.ts";
import { type Document, originOf, type Outlet } from "./document.ts";
import type { Dossier } from "./dossier.ts";
import type { Event } from "./question.ts";
import { readDate } from "./value/date.ts";
import type { Interval } from "./value/interval.ts";

/** What a comparison needs to know of a dossier, found once for all its questions. */
export interface Context {
  readonly documents: readonly Document[];
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly events: ReadonlyMap<string, Event>;
  readonly silences: ReadonlyMap<string, Silence>;
  /** Document to the text that it republishes, itself when none. */
  readonly origins: ReadonlyMap<string, string>;
  /** Document to the days in which it may have been published. */
  readonly published: ReadonlyMap<string, Interval>;
  /** Event to its days. */
  readonly happened: ReadonlyMap<string, Interval>;
  readonly voice: Voice;
}

/** Readies a dossier for `compareQuestion`. */
export function contextOf(dossier: Omit<Dossier, "claims" | "questions">, voice: Voice = "own"): Context {
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  return {
    documents: dossier.documents,
    outlets: new Map(dossier.outlets.map((outlet) => [outlet.id, outlet])),
    events: new Map(dossier.events.map((event) => [event.id, event])),
    silences: new Map(dossier.silences.map((silence) => [cellKey(silence.question, silence.document), silence])),
    origins: new Map(dossier.documents.map(({ id }) => [id, originOf(documents, id)])),
    published: daysById(dossier.documents.map(({ id, published }) => [id, published])),
    happened: daysById(dossier.events.map(({ id, date }) => [id, date])),
    voice,
  };
}

function daysById(dates: readonly (readonly [string, string | null])[]): ReadonlyMap<string, Interval> {
  return new Map(
    dates.flatMap(([id, written]) => {
      const date = written === null ? null : readDate(written);
      return date?.ok ? [[id, date.value.interval] as const] : [];
    }),
  );
}

/** Names the place where a question meets a document. */
export function cellKey(question: string, document: string): string {
  return `${question}\n${document}`;
}
