import type { Dossier } from "./dossier.ts";
import type { EntityKind, EntityTypes } from "./entity.ts";

/** When a state is asked for: a revision, or the last one of a day (`2026-11-22`, in UTC). */
export type StateMoment = { readonly revision: number } | { readonly day: string };

/** Something as a revision left it; null where it was withdrawn. `id` tells it from others of its kind. */
export interface EntityStep<Kind extends EntityKind> {
  readonly id: string;
  readonly revision: number;
  readonly state: EntityTypes[Kind] | null;
}

/** Every state that a question, and all that it is compared by, has had; of each thing the first first. */
export type QuestionSteps = { readonly [Kind in EntityKind]: readonly EntityStep<Kind>[] };

/**
 * A dossier as a revision left it, as far as one question is compared by it: that question, those in one total with it,
 * and documents, outlets, events and terms. All else, and what no history holds, is as `now`.
 */
export function dossierAt(now: Dossier, steps: QuestionSteps, revision: number): Dossier {
  const documents = standingAt(steps.document, revision);
  const questions = standingAt(steps.question, revision);
  const known = {
    documents: new Set(documents.map(({ id }) => id)),
    questions: new Set(questions.map(({ id }) => id)),
  };
  // What is said of a document or a question that had been withdrawn stood nowhere.
  const isKnown = ({ document, question }: { readonly document: string; readonly question: string }) =>
    known.documents.has(document) && known.questions.has(question);
  return {
    ...now,
    outlets: standingAt(steps.outlet, revision),
    documents,
    events: standingAt(steps.event, revision),
    questions,
    codebook: { concepts: standingAt(steps.concept, revision), terms: standingAt(steps.term, revision) },
    claims: standingAt(steps.claim, revision).filter(isKnown),
    silences: standingAt(steps.silence, revision).filter(isKnown),
    adjudications: standingAt(steps.adjudication, revision),
  };
}

function standingAt<Kind extends EntityKind>(
  steps: readonly EntityStep<Kind>[],
  revision: number,
): readonly EntityTypes[Kind][] {
  const standing = new Map<string, EntityTypes[Kind] | null>();
  for (const step of steps) if (step.revision <= revision) standing.set(step.id, step.state);
  return [...standing.values()].filter((state) => state !== null);
}
