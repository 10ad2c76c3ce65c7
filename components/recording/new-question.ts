import type { AnswerType, FrameFunction } from "#lib/question.ts";

/** A question as it is typed on the spot; the rest of it is filled in where the codebook is edited. */
export interface NewQuestion {
  readonly question: string;
  /** An event's id; empty for a new one. */
  readonly event: string;
  /** The title of the new event. */
  readonly eventTitle: string;
  readonly answer: AnswerType;
  /** Of a quantity. */
  readonly unit: string;
  /** Of a category or a frame: a label a line. */
  readonly options: string;
  /** Of a frame. */
  readonly function: FrameFunction;
  /** Of a term: a concept's id; empty for a new one. */
  readonly concept: string;
  readonly conceptLabel: string;
}

/** The most words of an id made from a sentence. */
const MOST_WORDS = 6;

/** Makes an id out of words, unlike those that are taken: `how-many-people-died`, and `-2` for a second. */
export function idFromWords(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]+/gu, "");
  const id = (plain.match(/[a-z0-9]+/gu) ?? []).slice(0, MOST_WORDS).join("-") || fallback;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
