import type { Claim } from "../claim.ts";
import { type Document, originOf } from "../document.ts";
import type { Dossier } from "../dossier.ts";
import { locatePassage, type Passage } from "../passage.ts";
import { indexOf, lengthOf } from "../text.ts";
import { type Act, type ActKind, actsIn, mayTellAct, readsActs } from "./act.ts";

/** An act told in words that a claim rests on, and what is told of who did it. */
export interface ToldAct {
  readonly kind: ActKind;
  readonly agent: Exclude<Act["agent"], "cut">;
  readonly claim: Claim;
  /** The event that the claim's question is about. */
  readonly event: string;
  /** The verb in the quote, where all of it stands there: UTF-16 indexes into `passage.exact`, half-open. */
  readonly verb: { readonly start: number; readonly end: number };
  readonly passage: Passage;
  /** Who did it, in the text's words, where those stand among the words that may be shown; null where they do not, or nobody is named. */
  readonly who: string | null;
}

/** An act whose agent a document leaves out, beside documents that name one at the same event, for the same kind of act or in answer to the same question. */
export interface LeftOut {
  readonly act: ToldAct;
  /** Of other sources; empty where nobody names an agent. */
  readonly named: readonly ToldAct[];
  /** The document's own, where it names the agent in other words: then it is not deleted. */
  readonly elsewhere: ToldAct | null;
}

/** Verbs without an actor in a dossier, and where nothing was looked for. */
export interface Agency {
  /** Those whose agent another source names first. */
  readonly leftOut: readonly LeftOut[];
  /** Documents whose language cannot be read for this. */
  readonly unread: readonly string[];
}

/** Finds the acts that documents tell without saying who did them. `texts` that are held, by document. */
export function agencyOf(
  dossier: Pick<Dossier, "documents" | "questions" | "claims">,
  texts: ReadonlyMap<string, string>,
): Agency {
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const names = new Set(dossier.questions.filter(({ answer }) => answer === "term").map(({ id }) => id));
  const events = new Map(dossier.questions.map(({ id, event }) => [id, event]));
  const told = withoutRepeats(
    dossier.claims.flatMap((claim) => {
      const [document, event] = [documents.get(claim.document), events.get(claim.question)];
      if (document === undefined || event === undefined || !readsActs(document.language)) return [];
      return claim.passages.flatMap((passage) => actsOf({ claim, event, passage }, document, texts.get(document.id)));
    }),
  );
  const alike = Map.groupBy(
    told.filter(({ agent }) => agent === "named"),
    ({ event }) => event,
  );
  const leftOut = told
    // The words in which a name stands may tell of anything, whatever event its question is filed under.
    .filter(({ agent, claim }) => agent === "absent" && !names.has(claim.question))
    .map((act) => {
      const named = (alike.get(act.event) ?? []).filter((other) => isAlike(act, other));
      const source = originOf(documents, act.claim.document);
      return {
        act,
        named: named.filter(({ claim }) => originOf(documents, claim.document) !== source),
        elsewhere: named.find(({ claim }) => claim.document === act.claim.document) ?? null,
      };
    });
  const places = new Set<string>();
  return {
    leftOut: leftOut
      .toSorted((a, b) => Number(isDeleted(b)) - Number(isDeleted(a)))
      .filter(({ act }) => isNew(places, placeOf(act))),
    unread: dossier.documents.filter(({ language }) => !readsActs(language)).map(({ id }) => id),
  };
}

/** Whether two verbs of one event tell one act, as far as can be told: one kind of act, or answers to one question. */
function isAlike(a: ToldAct, b: ToldAct): boolean {
  return a.kind === b.kind || a.claim.question === b.claim.question;
}

/** Whether a document deletes the agent: another source names one, and it does not do so itself. */
export function isDeleted({ named, elsewhere }: LeftOut): boolean {
  return named.length > 0 && elsewhere === null;
}

type Quoted = Pick<ToldAct, "claim" | "event" | "passage">;

/** The acts whose verb stands in a quote, decided by the whole sentence where the text is held. */
function actsOf(quoted: Quoted, document: Document, text: string | undefined): readonly ToldAct[] {
  const { passage } = quoted;
  if (!mayTellAct(passage.exact)) return [];
  const { words, from } = surroundingsOf(passage, text);
  const shown = { start: from - passage.prefix.length, end: from + passage.exact.length + passage.suffix.length };
  return actsIn(words).flatMap(({ kind, agent, from: auxiliary, start, end, who }) => {
    if (agent === "cut" || start < from || end > from + passage.exact.length) return [];
    const isShown = who !== null && (document.text !== null || (who.start >= shown.start && who.end <= shown.end));
    const name = isShown ? words.slice(who.start, who.end).replace(/\s+/gu, " ") : null;
    return [{ ...quoted, kind, agent, who: name, verb: { start: Math.max(auxiliary, from) - from, end: end - from } }];
  });
}

/** UTF-16 units of a text read on either side of a quote. */
const AROUND = 300;

/** A quote with what stands around it, and where it begins in that. */
function surroundingsOf(passage: Passage, text: string | undefined): { readonly words: string; readonly from: number } {
  const found = text === undefined ? null : locatePassage(text, passage);
  if (text === undefined || (found?.kind !== "exact" && found?.kind !== "moved")) {
    return { words: passage.prefix + passage.exact + passage.suffix, from: passage.prefix.length };
  }
  const start = indexOf(text, found.start);
  const first = Math.max(0, start - AROUND);
  return { words: text.slice(first, start + passage.exact.length + AROUND), from: start - first };
}

/** One verb may stand in the quotes of several claims; the first of each event has it. */
function withoutRepeats(told: readonly ToldAct[]): readonly ToldAct[] {
  const seen = new Set<string>();
  return told.filter((act) => isNew(seen, `${act.event}\n${placeOf(act)}`));
}

function placeOf({ claim, passage, verb }: ToldAct): string {
  const place = passage.start === null ? passage.exact : passage.start + lengthOf(passage.exact.slice(0, verb.end));
  return `${claim.document}\n${place}`;
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
