import type { Codebook } from "./codebook.ts";
import type { Question } from "./question.ts";
import type { Result } from "./result.ts";

/** A value as somebody wrote it, read. */
export interface Written {
  /** In the notation of comparison.md. */
  readonly value: string;
  /** What it was taken to mean, in plain words: `more than 60 villages`, `7 February 2024`. */
  readonly understood: string;
  /** What the words do not hold and was supplied: a convention ("dozens"), a conversion, a year; null for none. */
  readonly supplied: string | null;
}

/**
 * Reads an answer to a question, in the notation of comparison.md or in ordinary writing: "more than 60", "about 30
 * thousand", "7 Feb 2024", "5 km" where the question is in m, an option's label or a part of it, a variant of a term.
 * `published` (EDTF) gives a date its year. Fails with a sentence that says what would be right: `no-value` for
 * nothing at all, `ambiguous` where it could be several things, else as the reader of the answer type does.
 */
export function readWritten(
  _written: string,
  _question: Question,
  _codebook: Codebook,
  _known: { readonly published: string | null },
): Result<Written> {
  throw new Error("Not written yet.");
}
