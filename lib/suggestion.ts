import type { Dossier } from "./dossier.ts";
import type { Question } from "./question.ts";
import type { Selection } from "./selection.ts";

/** A question that words could answer. */
export interface Suggestion {
  readonly question: Question;
  /** Higher is likelier; comparable within one call only. */
  readonly score: number;
  /** What speaks for it, the weightiest first. */
  readonly why: readonly SuggestionReason[];
}

/**
 * What speaks for a question: the answer type fits what was read from the words (`answer`), so does what is counted
 * or measured (`unit`); words that it shares with the question itself (`question`), with its options (`option`) or
 * with words that other claims on it rest on (`passage`); its concept is named (`concept`); claims that rest nearby
 * are about its event (`event`); claims on it rest on these words' neighbours in other documents.
 */
export interface SuggestionReason {
  readonly kind: "answer" | "unit" | "question" | "option" | "passage" | "concept" | "event";
  /** The words, unit or concept that it is about; empty where the kind says all. */
  readonly words: readonly string[];
}

/** What suggestions are made from, readied once for a state of the dossier. */
export interface SuggestionIndex {
  readonly dossier: Dossier;
}

/** Readies a dossier, with its drafts where they are to count, for `suggestQuestions`. */
export function suggestionIndex(dossier: Dossier): SuggestionIndex {
  return { dossier };
}

/** The questions that words of `document` could answer, the likeliest first, at most `most`. */
export function suggestQuestions(
  _selection: Selection,
  _context: { readonly index: SuggestionIndex; readonly document: string },
  _most: number,
): readonly Suggestion[] {
  throw new Error("Not written yet.");
}
