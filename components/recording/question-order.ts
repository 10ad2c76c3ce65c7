import type { SuggestedQuestion } from "./answers.ts";
import type { AskedQuestion } from "./work-entry.ts";

/** A question to choose, and why it was suggested; empty where it was not. */
export interface OfferedQuestion {
  readonly question: AskedQuestion;
  readonly why: string;
}

/** How many questions are offered at once. */
const MOST_OFFERED = 60;

/** The questions that hold every word typed: the suggested ones first, in their order, then the others in the dossier's. */
export function offerQuestions(
  questions: readonly AskedQuestion[],
  suggested: readonly Pick<SuggestedQuestion, "question" | "why">[],
  typed: string,
): readonly OfferedQuestion[] {
  const words = fold(typed).split(/\s+/u);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const first = suggested.flatMap(({ question: id, why }) => {
    const question = byId.get(id);
    return question === undefined ? [] : [{ question, why }];
  });
  const ids = new Set(first.map(({ question }) => question.id));
  const others = questions.filter(({ id }) => !ids.has(id)).map((question) => ({ question, why: "" }));
  return [...first, ...others].filter(({ question }) => holdsAll(question, words)).slice(0, MOST_OFFERED);
}

function holdsAll({ id, question, eventTitle, unit }: AskedQuestion, words: readonly string[]): boolean {
  const held = fold(`${question} ${eventTitle} ${id} ${unit ?? ""}`);
  return words.every((word) => held.includes(word));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .trim();
}
