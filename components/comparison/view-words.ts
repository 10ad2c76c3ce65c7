import type { AnswerType } from "#lib/question.ts";
import type { Density, Sort } from "#lib/view.ts";

/** What a reader calls each kind of answer. */
export const ANSWER_WORDS: Readonly<Record<AnswerType, string>> = {
  quantity: "how many, how much",
  date: "when",
  category: "which of listed facts",
  term: "what it is called",
  frame: "how it is framed",
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  event: "event",
  date: "date",
  contested: "most contested",
  sources: "most sources",
};

export const DENSITY_WORDS: Readonly<Record<Density, string>> = { values: "Values", quotes: "Quotes" };

/** "1 question", "3 questions". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;
}
