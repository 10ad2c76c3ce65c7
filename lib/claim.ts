import type { Passage } from "./passage.ts";

export const STANCES = ["asserts", "denies"] as const;
export type Stance = (typeof STANCES)[number];

export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
/** The Admiralty code's digit: 1 (confirmed) to 5 (improbable), 6 (cannot be judged). Changes no verdict. */
export type Credibility = (typeof CREDIBILITIES)[number];

/** One document's answer to one question, resting on at least one passage. */
export interface Claim {
  readonly id: string;
  readonly question: string;
  readonly document: string;
  /** The value in the notation of comparison.md: `>60`, `2024-02`, `left|driven-out`. */
  readonly value: string;
  readonly stance: Stance;
  /** For a term: put at a distance, by scare quotes or "so-called". */
  readonly distanced: boolean;
  /** Whose words they are; null for the document's own voice. */
  readonly speaker: string | null;
  /** The time for which the claim is made, as EDTF. */
  readonly asOf: string | null;
  /** What the claim states of the question's facets. */
  readonly scope: Scope;
  readonly credibility: Credibility | null;
  /** Whether it goes against the interest of its document's own camp. */
  readonly admission: boolean;
  /** The words it rests on, the most telling first. Never empty. */
  readonly passages: readonly Passage[];
  readonly note: string | null;
}

/** Orders claims by their documents' ids, and those of one document by their own. */
export function byDocument(a: Claim, b: Claim): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Cuts a list that stands in the order of documents into what is each document's own. */
export function cutByDocument<Member>(
  list: readonly Member[],
  documentOf: (member: Member) => string,
): readonly (readonly Member[])[] {
  const own: (readonly Member[])[] = [];
  let from = 0;
  list.forEach((member, place) => {
    const next = list[place + 1];
    if (next !== undefined && documentOf(next) === documentOf(member)) return;
    own.push(list.slice(from, place + 1));
    from = place + 1;
  });
  return own;
}

/** Facet to value, in the order in which they were written. */
export type Scope = Readonly<Record<string, string>>;

/** What an editor found when a document gives no answer. */
export const SILENCE_STATES = ["silent", "not-covered"] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

/** An editor's record that a document was read for a question and does not answer it. */
export interface Silence {
  readonly question: string;
  readonly document: string;
  readonly state: SilenceState;
  readonly note: string | null;
}
