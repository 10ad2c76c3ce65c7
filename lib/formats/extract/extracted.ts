import { failed, ok, type Result } from "#lib/result.ts";
import { lengthOf, normaliseDecoded } from "#lib/text.ts";
import { readDate } from "#lib/value/date.ts";

import { languageOf } from "./language.ts";

/** What a file says of the document that it holds, or its text does; null where neither says it. */
export interface ExtractedFacts {
  readonly title: string | null;
  readonly author: string | null;
  /** Who published it, as the file writes the name. */
  readonly outlet: string | null;
  /** EDTF, the day as the file gives it, in whatever zone that was. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** A document read from a file, to be looked at before it is kept. */
export interface Extracted extends ExtractedFacts {
  readonly format: FileFormat;
  /** Normalised (data-package.md). */
  readonly text: string;
  /** Sentences on what was left out or should be checked. */
  readonly notes: readonly string[];
}

export type FileFormat = "text" | "html" | "pdf" | "docx";

/** Where a file says nothing of its document. */
export const NO_FACTS: ExtractedFacts = { title: null, author: null, outlet: null, published: null, language: null };

/** Code points. A report of the United Nations has a tenth of it; whatever is longer is a collection of documents. */
export const MOST_CHARACTERS = 1_000_000;

/**
 * Makes a document of what was read. Fails with `no-text` where there is none, and with `text-too-long`.
 */
export function extracted(
  format: FileFormat,
  text: string,
  facts: ExtractedFacts,
  notes: readonly string[],
): Result<Extracted> {
  const normalised = normaliseDecoded(text);
  if (!/[\p{L}\p{N}]/u.test(normalised)) return failed("no-text", "No text is in the file. Choose one that has words.");
  const length = lengthOf(normalised);
  if (length > MOST_CHARACTERS) return tooLong(`${length.toLocaleString("en")} characters`);
  return ok({ format, text: normalised, ...facts, language: facts.language ?? languageOf(normalised), notes });
}

/** The fault of a text above the limit, of which as much is known as `what` says. */
export function tooLong(what: string): Result<never> {
  return failed(
    "text-too-long",
    `The text has ${what}. A document has at most ${MOST_CHARACTERS.toLocaleString("en")}: split it into its parts.`,
  );
}

const LONGEST_FACT = 500;

/** The first of several statements that says anything, on one line. */
export function firstSaid(...statements: readonly unknown[]): string | null {
  for (const statement of statements) {
    if (typeof statement !== "string") continue;
    // Of a whole book in a title's place, enough is looked at to fill the line.
    const line = normaliseDecoded(statement.slice(0, 4 * LONGEST_FACT))
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
    if (line !== "") return line.slice(0, LONGEST_FACT).toWellFormed();
  }
  return null;
}

/** The day, month or year that a statement such as `2031-05-14T08:00:00+04:00` begins with, as EDTF. */
export function dayOf(...statements: readonly unknown[]): string | null {
  for (const statement of statements) {
    if (typeof statement !== "string") continue;
    const [, day] = /^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\d-])/.exec(statement.slice(0, 60)) ?? [];
    if (day !== undefined && readDate(day).ok) return day;
  }
  return null;
}

/** A language's tag, as BCP 47 writes it: `en-GB` for `en_gb`. */
export function languageTag(...statements: readonly unknown[]): string | null {
  for (const statement of statements) {
    const tag = firstSaid(statement)?.split(/[,;]/)[0]?.trim().replaceAll("_", "-");
    if (tag !== undefined && tag !== "und" && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,5}$/i.test(tag)) return canonical(tag);
  }
  return null;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
