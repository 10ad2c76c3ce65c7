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
