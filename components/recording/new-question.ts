import type { AnswerType, FrameFunction } from "#lib/question.ts";
import { isSlugForm, slugOf } from "#lib/slug.ts";

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

/** Reads a question as it was kept while it was typed; null for what is none. */
export function asNewQuestion(kept: unknown): NewQuestion | null {
  return isNewQuestion(kept) ? kept : null;
}

const PARTS = [
  "question",
  "event",
  "eventTitle",
  "answer",
  "unit",
  "options",
  "function",
  "concept",
  "conceptLabel",
] as const satisfies readonly (keyof NewQuestion)[];

function isNewQuestion(kept: unknown): kept is NewQuestion {
  if (typeof kept !== "object" || kept === null) return false;
  const given = new Map<string, unknown>(Object.entries(kept));
  return PARTS.every((part) => typeof given.get(part) === "string");
}

/** Makes an id out of words, unlike those that are taken: `how-many-people-died`, and `-2` for a second. */
export function idFromWords(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugOf(words, 6) || fallback;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (isSlugForm(id) && !taken.has(id)) return id;
  }
}
