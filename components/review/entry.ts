import { namesOf } from "#components/comparison/names.ts";
import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Draft, hasStaleEvidence, isOpen } from "#lib/draft.ts";
import type { Question } from "#lib/question.ts";

import { type SaidRemark, type Thread, threadsOf } from "./threads.ts";

/** Where what is looked at stands: as its draft does, or, where it has none, as a claim that readers see. */
export type EntryState = "in-review" | "sent-back" | "writing" | "rejected" | "accepted" | "published";

/** What was done last to a draft. */
export interface LastDeed {
  /** The account that did it, and the name that others know it by. */
  readonly person: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly authorReason: string | null;
  /** The revision of the claim as it stands now. */
  readonly published: number | null;
}

/** One claim as a reviewer judges it: what is proposed, what it is about, what stands now, what was said of it. */
export interface ReviewEntry {
  /** Of the claim. */
  readonly id: string;
  readonly draft: Draft | null;
  readonly state: EntryState;
  readonly question: Question;
  /** The title of the question's event. */
  readonly event: string;
  readonly document: EntryDocument;
  /** What readers see; null where the draft would be a new claim, and where it has ended by being accepted. */
  readonly before: Claim | null;
  /** What is proposed; null where it is to withdraw the claim. */
  readonly after: Claim | null;
  readonly last: LastDeed | null;
  readonly isOwn: boolean;
  /** Whether the claim has changed since the draft was made from it. */
  readonly isBehind: boolean;
  /** Whether what is said changed and the words did not. */
  readonly needsLook: boolean;
  readonly threads: readonly Thread[];
}

/** The document that a claim is of. */
export interface EntryDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly language: string | null;
}

/** What entries are made of. */
export interface Matters {
  readonly dossier: Dossier;
  readonly last: ReadonlyMap<string, LastDeed>;
  readonly remarks: readonly SaidRemark[];
  /** The id of whoever looks. */
  readonly viewer: string;
}

/** An entry for each draft, in their order, then one for each claim that has remarks and no draft among them. */
export function entriesOf({
  drafts,
  ...matters
}: Matters & { readonly drafts: readonly Draft[] }): readonly ReviewEntry[] {
  const make = maker(matters);
  const drafted = new Set(drafts.map(({ id }) => id));
  const remarked = new Set(matters.remarks.map(({ claim }) => claim));
  return [
    ...drafts.map((draft) => make.ofDraft(draft)),
    ...matters.dossier.claims
      .filter(({ id }) => remarked.has(id) && !drafted.has(id))
      .map((claim) => make.ofClaim(claim)),
  ];
}

/** The entry of one claim, withdrawn or not; of its draft, where there is one. */
export function entryOfClaim(matters: Matters, claim: Claim, draft: Draft | null): ReviewEntry {
  const make = maker(matters);
  return draft === null ? make.ofClaim(claim) : make.ofDraft(draft);
}

function maker({ dossier, last, remarks, viewer }: Matters) {
  const find = finder(dossier);
  const threads = Map.groupBy(threadsOf(remarks), ({ first }) => first.claim);
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
  const ofDraft = (draft: Draft): ReviewEntry => {
    const deed = last.get(draft.id) ?? null;
    const before = draft.status === "accepted" ? null : (claims.get(draft.id) ?? null);
    return {
      ...find(draft),
      id: draft.id,
      draft,
      state: stateOf(draft, deed),
      before,
      after: draft.claim,
      last: deed,
      isOwn: draft.author.id === viewer,
      isBehind: isOpen(draft) && (deed?.published ?? null) !== draft.base,
      needsLook: isOpen(draft) && hasStaleEvidence(before, draft.claim),
      threads: threads.get(draft.id) ?? [],
    };
  };
  const ofClaim = (claim: Claim): ReviewEntry => ({
    ...find(claim),
    ...PUBLISHED,
    id: claim.id,
    after: claim,
    threads: threads.get(claim.id) ?? [],
  });
  return { ofDraft, ofClaim };
}

const PUBLISHED = {
  draft: null,
  state: "published",
  before: null,
  last: null,
  isOwn: false,
  isBehind: false,
  needsLook: false,
} as const;

/** A draft that goes back to its author was moved by somebody else, who would be its author had they changed it. */
function stateOf({ status, author }: Draft, last: LastDeed | null): EntryState {
  if (status !== "draft") return status === "dropped" ? "rejected" : status;
  return last !== null && last.person !== author.id ? "sent-back" : "writing";
}

type Place = Pick<Claim, "question" | "document">;

/** Finds what a claim is about; what was withdrawn meanwhile by its id. */
function finder(dossier: Dossier): (place: Place) => Pick<ReviewEntry, "question" | "event" | "document"> {
  const questions = new Map(dossier.questions.map((question) => [question.id, question]));
  const events = new Map(dossier.events.map(({ id, title }) => [id, title]));
  const names = namesOf(dossier).documents;
  const documents = new Map(
    dossier.documents.map(({ id, title, language }) => [id, { id, title, language, name: names.get(id) ?? id }]),
  );
  return (place) => {
    const question = questions.get(place.question) ?? goneQuestion(place.question);
    return {
      question,
      event: events.get(question.event) ?? question.event,
      document: documents.get(place.document) ?? goneDocument(place.document),
    };
  };
}

function goneDocument(id: string): EntryDocument {
  const name = `${id} (withdrawn)`;
  return { id, name, title: name, language: null };
}

function goneQuestion(id: string): Question {
  return {
    id,
    event: "withdrawn",
    question: `${id} (withdrawn)`,
    answer: "category",
    unit: null,
    options: [],
    concept: null,
    facets: [],
    tolerance: null,
    approximation: null,
    negative: false,
    function: null,
    definition: null,
    partOf: null,
  };
}
