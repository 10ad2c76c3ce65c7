import type { Claim } from "#lib/claim.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { MentionPlace } from "#lib/coverage.ts";
import { type Draft, isOpen } from "#lib/draft.ts";
import type { Mention } from "#lib/mention.ts";
import type { Passage } from "#lib/passage.ts";
import type { Question } from "#lib/question.ts";

/** A claim of the document in hand: as readers see it, as somebody proposes it, or both. */
export interface WorkEntry {
  readonly id: string;
  readonly published: PublishedClaim | null;
  /** Open, and one's own to see. */
  readonly draft: Draft | null;
}

/** A claim that readers see. */
export interface PublishedClaim {
  readonly claim: Claim;
  /** The dossier's revision that brought this version about. */
  readonly revision: number;
  /** Of its question; null where the dossier is too large to be compared at once. */
  readonly verdict: Verdict | null;
}

/** What changes while one works: fetched again after each save, and when others save. */
export interface WorkState {
  /** In the order of their words. */
  readonly entries: readonly WorkEntry[];
  readonly dismissed: readonly MentionPlace[];
  /** Of the dossier. */
  readonly revision: number;
}

/** The document in hand. */
export interface WorkDocument {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string | null;
  /** Normalised; null where it is not held. */
  readonly text: string | null;
  /** Whether readers may see the whole text: of another, a passage shows only so many words. */
  readonly isPassedOn: boolean;
}

/** A question, with its event's title to tell it from its like. */
export interface AskedQuestion extends Question {
  readonly eventTitle: string;
}

/** What a document can be recorded with. */
export interface WorkPlace {
  readonly dossier: string;
  readonly document: WorkDocument;
  readonly questions: readonly AskedQuestion[];
  readonly concepts: readonly { readonly id: string; readonly label: string }[];
  /** Concept to its canonical terms. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly mentions: readonly Mention[];
  /** The id of the account of whoever works here. */
  readonly person: string;
}

/** The claim of an entry as it is proposed, else as it stands; null where it is to be withdrawn. */
export function latestClaim({ draft, published }: WorkEntry): Claim | null {
  return draft === null ? (published?.claim ?? null) : draft.claim;
}

/** The words that published claims and open drafts rest on: all of them count as claimed. */
export function passagesOf(entries: readonly WorkEntry[]): readonly Passage[] {
  return entries.flatMap(({ published, draft }) => [
    ...(published?.claim.passages ?? []),
    ...(draft !== null && isOpen(draft) ? (draft.claim?.passages ?? []) : []),
  ]);
}

/** One's own drafts that have not been sent to review. */
export function unsentDrafts(entries: readonly WorkEntry[], person: string): readonly Draft[] {
  return entries.flatMap(({ draft }) =>
    draft !== null && draft.status === "draft" && draft.author.id === person && draft.round === null ? [draft] : [],
  );
}

/** Where an entry's most telling words begin, in code points; null where that is not known. */
export function placeOfEntry({ published, draft }: WorkEntry): MentionPlace | null {
  const [passage] = draft?.claim?.passages ?? published?.claim.passages ?? [];
  const { start = null, end = null } = passage ?? {};
  return start === null || end === null ? null : { start, end };
}
