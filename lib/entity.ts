import type { Claim, Silence } from "./claim.ts";
import type { Concept, Term } from "./codebook.ts";
import type { Document, Outlet } from "./document.ts";
import type { Adjudication } from "./dossier.ts";
import type { Event, Question } from "./question.ts";

/** What in a dossier is changed, withdrawn and brought back as one thing, and has a history of its own, by its kind. */
export interface EntityTypes {
  readonly outlet: Outlet;
  readonly document: Document;
  readonly event: Event;
  readonly concept: Concept;
  readonly term: Term;
  readonly question: Question;
  readonly claim: Claim;
  readonly silence: Silence;
  readonly adjudication: Adjudication;
}
export type EntityKind = keyof EntityTypes;

export const ENTITY_KINDS = [
  "outlet",
  "document",
  "event",
  "concept",
  "term",
  "question",
  "claim",
  "silence",
  "adjudication",
] as const satisfies readonly EntityKind[];

const KEYS: { readonly [Kind in EntityKind]: (entity: EntityTypes[Kind]) => string } = {
  outlet: ({ id }) => id,
  document: ({ id }) => id,
  event: ({ id }) => id,
  concept: ({ id }) => id,
  term: ({ concept, term }) => `${concept}/${term}`,
  question: ({ id }) => id,
  claim: ({ id }) => id,
  silence: ({ question, document }) => `${question}/${document}`,
  adjudication: ({ question }) => question,
};

/** What tells an entity from the others of its kind in its dossier: its id, or the parts of its key joined by `/`. It never changes. */
export function entityKey<Kind extends EntityKind>(kind: Kind, entity: EntityTypes[Kind]): string {
  return KEYS[kind](entity);
}
