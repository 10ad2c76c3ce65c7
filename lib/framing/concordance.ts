import type { Claim } from "../claim.ts";
import type { Document } from "../document.ts";
import type { Passage } from "../passage.ts";
import { withinQuoteLimit } from "../quote-limit.ts";
import { lengthOf, offsetsIn } from "../text.ts";
import { findOccurrences, type Lexicon, type Occurrence } from "./occurrence.ts";

/** A word in its context, as one line. */
export interface ConcordanceLine extends Omit<Occurrence, "start" | "end"> {
  readonly document: string;
  /** Code points; null where a quote's place in its text is not known. */
  readonly start: number | null;
  readonly end: number | null;
  /** On one line, white space made single blanks. */
  readonly before: string;
  readonly after: string;
  /** A claim among whose words it stands. */
  readonly claim: string | null;
}

/** UTF-16 units on either side of a word, before the cut is drawn in to a whole word. */
const SPAN = 70;

/** The lines of a text that may be shown: every occurrence, with what stands around it. */
export function linesOfText(
  document: Pick<Document, "id"> & { readonly text: string },
  occurrences: readonly Occurrence[],
  claims: readonly Claim[],
): readonly ConcordanceLine[] {
  const { id, text } = document;
  const offsets = offsetsIn(text);
  const passages = placesOf(claims);
  return occurrences.map((occurrence) => ({
    ...occurrence,
    document: id,
    before: lastOf(text, offsets.indexOf(occurrence.start)),
    after: firstOf(text, offsets.indexOf(occurrence.end)),
    claim: passages.find(({ start, end }) => start <= occurrence.start && end >= occurrence.end)?.claim ?? null,
  }));
}

function placesOf(claims: readonly Claim[]) {
  return claims.flatMap((claim) =>
    claim.passages.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ claim: claim.id, start, end }],
    ),
  );
}

/**
 * The lines of a text that may not be shown: what stands in its claims' quotes, each place once, with no more context
 * than a quote may show. `held` are the occurrences of the text itself, where it is held: they say what is a word of it.
 */
export function linesOfQuotes(
  document: Pick<Document, "id">,
  lexicon: Lexicon,
  claims: readonly Claim[],
  held: readonly Occurrence[] | null,
): readonly ConcordanceLine[] {
  const known = held === null ? null : new Map(held.map((one) => [placeKey(one), one]));
  const found = claims.flatMap((claim) =>
    claim.passages.flatMap((passage) => linesOfQuote(document.id, lexicon, claim.id, withinQuoteLimit(passage))),
  );
  const lines = new Map<string, ConcordanceLine>();
  for (const line of found.toSorted((a, b) => Number(a.claim === null) - Number(b.claim === null))) {
    const key = line.start === null ? `${line.before}\n${line.written}\n${line.after}` : placeKey(line);
    const own = known === null || line.start === null ? line : known.get(key);
    if (own !== undefined && !lines.has(key)) lines.set(key, { ...line, names: own.names, use: own.use });
  }
  return [...lines.values()].toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}

function placeKey({ start, end }: Pick<ConcordanceLine, "start" | "end">): string {
  return `${start}-${end}`;
}

function linesOfQuote(document: string, lexicon: Lexicon, claim: string, passage: Passage): readonly ConcordanceLine[] {
  const { prefix, exact, suffix, start } = passage;
  const quoted = prefix + exact + suffix;
  const offsets = offsetsIn(quoted);
  const [first, last] = [lengthOf(prefix), lengthOf(prefix + exact)];
  return findOccurrences(quoted, lexicon).map((one) => ({
    ...one,
    document,
    start: start === null ? null : start - first + one.start,
    end: start === null ? null : start - first + one.end,
    before: oneLine(quoted.slice(0, offsets.indexOf(one.start))),
    after: oneLine(quoted.slice(offsets.indexOf(one.end))),
    claim: one.start < last && one.end > first ? claim : null,
  }));
}

/** What stands before a place, without the part of a word with which a cut begins; a text's beginning is no cut. */
function lastOf(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - SPAN), index);
  return oneLine(index <= SPAN ? before : before.replace(/^\S{0,20}\s|^[\udc00-\udfff\p{M}]+/u, ""));
}

/** What stands after it, likewise. */
function firstOf(text: string, index: number): string {
  const after = text.slice(index, index + SPAN);
  return oneLine(index + SPAN >= text.length ? after : after.replace(/\s\S{0,20}$|[\ud800-\udbff]$/u, ""));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

export const CONCORDANCE_ORDERS = ["text", "before", "after", "word"] as const;
/** By the text, the words before it, those after it, or as it is written itself. */
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** Sorts lines; those that are alike keep the order they came in. */
export function sortLines(lines: readonly ConcordanceLine[], order: ConcordanceOrder): readonly ConcordanceLine[] {
  if (order === "text") return lines;
  const keyed = lines.map((line) => ({ line, key: keyOf(line, order) }));
  return keyed.toSorted((a, b) => compareWords(a.key, b.key)).map(({ line }) => line);
}

/** The nearest word first. */
function keyOf({ before, after, written }: ConcordanceLine, order: ConcordanceOrder): readonly string[] {
  if (order === "before") return wordsOf(before).toReversed();
  return wordsOf(order === "after" ? after : written);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** By code points, so that no locale decides; nothing comes first. */
function compareWords(a: readonly string[], b: readonly string[]): number {
  for (const [index, word] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (word !== other) return word < other ? -1 : 1;
  }
  return a.length - b.length;
}
