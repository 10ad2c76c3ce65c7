import type { Voice } from "./answer.ts";
import type { SilenceState } from "./claim.ts";
import { originOf } from "./document.ts";
import type { Dossier } from "./dossier.ts";
import { readDate } from "./value/date.ts";
import type { Interval } from "./value/interval.ts";

/** What a comparison needs to know of a dossier, found once for all its questions. */
export interface Context {
  /** Document ids, in the dossier's order. */
  readonly documents: readonly string[];
  /** Document to its place in that order. */
  readonly places: ReadonlyMap<string, number>;
  /** Document to its outlet's camp, where it has one. */
  readonly camps: ReadonlyMap<string, string>;
  /** Question to what editors found in documents that do not answer it. */
  readonly silences: ReadonlyMap<string, ReadonlyMap<string, SilenceState>>;
  /** Document to the text that it republishes, itself when none. */
  readonly origins: ReadonlyMap<string, string>;
  /** Whether any document republishes another. */
  readonly copies: boolean;
  /** Document to the days in which it may have been published. */
  readonly published: ReadonlyMap<string, Interval>;
  /** Event to its days. */
  readonly happened: ReadonlyMap<string, Interval>;
  readonly voice: Voice;
}

/** Readies a dossier for `compareQuestion`. */
export function contextOf(
  dossier: Pick<Dossier, "documents" | "outlets" | "silences" | "events">,
  voice: Voice = "own",
): Context {
  const { documents, outlets, silences } = dossier;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const camps = new Map(outlets.map(({ id, camp }) => [id, camp]));
  return {
    documents: documents.map(({ id }) => id),
    places: new Map(documents.map(({ id }, place) => [id, place])),
    camps: new Map(
      documents.flatMap(({ id, outlet }) => {
        const camp = camps.get(outlet);
        return camp ? [[id, camp] as const] : [];
      }),
    ),
    silences: new Map(
      [...Map.groupBy(silences, ({ question }) => question)].map(([question, own]) => [
        question,
        new Map(own.map(({ document, state }) => [document, state])),
      ]),
    ),
    origins: new Map(documents.map(({ id }) => [id, originOf(byId, id)])),
    copies: documents.some(({ origin }) => origin !== null),
    published: daysById(documents.map(({ id, published }) => [id, published])),
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
