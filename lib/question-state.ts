import type { Claim, Silence } from "./claim.ts";
import type { Comparison } from "./comparison.ts";
import type { Adjudication, Dossier } from "./dossier.ts";
import type { Question } from "./question.ts";
import { compareView } from "./sheet.ts";
import type { View } from "./view.ts";

/** When a state is asked for: a revision, or the last one of a day (`2026-11-22`, in UTC). */
export type StateMoment = { readonly revision: number } | { readonly day: string };

/** A question, and what was said and judged on it, as a revision left them. */
export interface QuestionState {
  readonly revision: number;
  readonly at: Date;
  readonly question: Question;
  readonly claims: readonly Claim[];
  readonly silences: readonly Silence[];
  readonly adjudication: Adjudication | null;
}

/** A dossier with one question, and what was said and judged on it, as they once were; all else is as it is now. */
export function dossierThen(dossier: Dossier, { question, claims, silences, adjudication }: QuestionState): Dossier {
  const { id } = question;
  const documents = new Set(dossier.documents.map((document) => document.id));
  return {
    ...dossier,
    questions: dossier.questions.map((one) => (one.id === id ? question : one)),
    // A document that has been withdrawn since has no column.
    claims: [
      ...dossier.claims.filter((claim) => claim.question !== id),
      ...claims.filter(({ document }) => documents.has(document)),
    ],
    silences: [...dossier.silences.filter((silence) => silence.question !== id), ...silences],
    adjudications: [
      ...dossier.adjudications.filter((one) => one.question !== id),
      ...(adjudication === null ? [] : [adjudication]),
    ],
  };
}

/** Compares one question of a dossier alone. */
export function compareThen(dossier: Dossier, id: string, view: View): Comparison | undefined {
  const questions = dossier.questions.filter((question) => question.id === id);
  const claims = dossier.claims.filter(({ question }) => question === id);
  return compareView({ ...dossier, questions, claims }, view)[0];
}
