import type { Concept, Term } from "./codebook.ts";
import type { Dossier } from "./dossier.ts";
import type { Question } from "./question.ts";
import { mergeConcepts, putConcept, withdrawConcept } from "./recode/concept.ts";
import { mergeQuestions } from "./recode/merge-questions.ts";
import { addQuestion, changeQuestion, withdrawQuestion } from "./recode/question.ts";
import type { Recoded, RecodingFault } from "./recode/recoded.ts";
import type { Renaming } from "./recode/renaming.ts";
import { addTerm, changeTerm, mergeTerms, withdrawTerm } from "./recode/term.ts";
import type { Result } from "./result.ts";

/** A change of the codebook, as plain data: of a question, a concept or a term. */
export type Recoding =
  | { readonly kind: "add-question"; readonly question: Question }
  | {
      readonly kind: "change-question";
      readonly question: Question;
      readonly options: Renaming;
      readonly facets: Renaming;
    }
  | { readonly kind: "withdraw-question"; readonly question: string }
  | {
      readonly kind: "merge-questions";
      readonly from: string;
      readonly into: string;
      /** The options of the one as the other's; one that the other lacks is added to it. */
      readonly options: Renaming;
    }
  | { readonly kind: "add-concept"; readonly concept: Concept }
  | { readonly kind: "change-concept"; readonly concept: Concept }
  | { readonly kind: "withdraw-concept"; readonly concept: string }
  | { readonly kind: "merge-concepts"; readonly from: string; readonly into: string }
  | { readonly kind: "add-term"; readonly term: Term }
  | { readonly kind: "change-term"; readonly concept: string; readonly was: string; readonly term: Term }
  | { readonly kind: "withdraw-term"; readonly concept: string; readonly term: string }
  | { readonly kind: "merge-terms"; readonly concept: string; readonly from: string; readonly into: string };

/** What somebody wants of the codebook, and what they wanted it of. */
export interface RecodingWish {
  readonly recoding: Recoding;
  /** What it changes, merges away or withdraws, as their page showed it; null where it is new. */
  readonly base: RecodingSubject | null;
}

/** What a recoding changes. */
export type RecodingSubject = Question | Concept | Term;

/**
 * What a recoding makes of a dossier, with its claims rewritten along and none of them lost. What stands in its
 * way in the dossier is for `effectOf` to say; what cannot be meant fails, field by field.
 */
export function recode(dossier: Dossier, recoding: Recoding): Result<Recoded, RecodingFault> {
  switch (recoding.kind) {
    case "add-question":
      return addQuestion(dossier, recoding.question);
    case "change-question":
      return changeQuestion(dossier, recoding);
    case "withdraw-question":
      return withdrawQuestion(dossier, recoding.question);
    case "merge-questions":
      return mergeQuestions(dossier, recoding);
    case "add-concept":
    case "change-concept":
      return putConcept(dossier, recoding.concept, recoding.kind === "add-concept");
    case "withdraw-concept":
      return withdrawConcept(dossier, recoding.concept);
    case "merge-concepts":
      return mergeConcepts(dossier, recoding.from, recoding.into);
    case "add-term":
      return addTerm(dossier, recoding.term);
    case "change-term":
      return changeTerm(dossier, recoding);
    case "withdraw-term":
      return withdrawTerm(dossier, recoding.concept, recoding.term);
    case "merge-terms":
      return mergeTerms(dossier, recoding);
  }
}

/** What a recoding changes, merges away or withdraws, as a dossier has it; null where there is none, or where it is new. */
export function subjectOf({ questions, codebook }: Dossier, recoding: Recoding): RecodingSubject | null {
  const question = (wanted: string) => questions.find(({ id }) => id === wanted) ?? null;
  const concept = (wanted: string) => codebook.concepts.find(({ id }) => id === wanted) ?? null;
  const term = (of: string, wanted: string) =>
    codebook.terms.find((one) => one.concept === of && one.term === wanted) ?? null;
  switch (recoding.kind) {
    case "change-question":
      return question(recoding.question.id);
    case "withdraw-question":
      return question(recoding.question);
    case "merge-questions":
      return question(recoding.from);
    case "change-concept":
      return concept(recoding.concept.id);
    case "withdraw-concept":
      return concept(recoding.concept);
    case "merge-concepts":
      return concept(recoding.from);
    case "change-term":
      return term(recoding.concept, recoding.was);
    case "withdraw-term":
      return term(recoding.concept, recoding.term);
    case "merge-terms":
      return term(recoding.concept, recoding.from);
    case "add-question":
    case "add-concept":
    case "add-term":
      return null;
  }
}
