import { firstGraphemes, isGraphemeBoundary, lastGraphemes, lengthOf, type Offsets, offsetsIn } from "./text.ts";

/** An exact stretch of a document's text: a W3C TextQuoteSelector with, where known, its TextPositionSelector. */
export interface Passage {
  /** The words themselves. */
  readonly exact: string;
  /** Up to 32 graphemes before them. */
  readonly prefix: string;
  /** Up to 32 graphemes after them. */
  readonly suffix: string;
  /** Code points from 0, half-open; null where the text has not been seen. */
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Where a passage's words stand in a text. Callers handle each:
 * - `exact`: at the passage's own offsets, or, where it has none, at the only place that they fit;
 * - `moved`: the same words, unique with their context, at other offsets;
 * - `changed`: the context stands where the words do not: what stands between is `found`;
 * - `lost`: no place, or several (`places`) that the context cannot tell apart.
 * Offsets are code points, half-open.
 */
export type Location =
  | { readonly kind: "exact"; readonly start: number; readonly end: number }
  | { readonly kind: "moved"; readonly start: number; readonly end: number }
  | { readonly kind: "changed"; readonly start: number; readonly end: number; readonly found: string }
  | { readonly kind: "lost"; readonly places: number };

/** Graphemes of context on either side (passages.md). */
export const CONTEXT = 32;

/**
 * Makes the passage from `start` to `end` (code points, half-open), widened outwards where an end
 * would cut a grapheme cluster. Offsets beyond the text are drawn in to it.
 */
export function describePassage(text: string, start: number, end: number, offsets = offsetsIn(text)): Passage {
  let from = offsets.indexOf(start);
  let to = offsets.indexOf(end);
  while (!isGraphemeBoundary(text, from)) from -= 1;
  while (!isGraphemeBoundary(text, to)) to += 1;
  const first = offsets.codePointOf(from);
  const exact = text.slice(from, to);
  return {
    exact,
    prefix: lastGraphemes(text.slice(0, from), CONTEXT),
    suffix: firstGraphemes(text.slice(to), CONTEXT),
    start: first,
    end: first + lengthOf(exact),
  };
}

/**
 * Finds a passage's words in a text, by equality alone: there is no likeness below which a place is
 * still good enough, since one digit is the difference between two claims (passages.md).
 */
export function locatePassage(text: string, passage: Passage, offsets = offsetsIn(text)): Location {
  if (passage.start !== null && passage.end !== null && stands(text, passage, passage.start, passage.end, offsets)) {
    return { kind: "exact", start: passage.start, end: passage.end };
  }
  const places = occurrences(text, passage.exact);
  const fitting = places.filter((index) => contextFits(text, passage, index));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) {
    const start = offsets.codePointOf(only);
    return { kind: passage.start === null ? "exact" : "moved", start, end: start + lengthOf(passage.exact) };
  }
  return changedPlace(text, passage, offsets) ?? { kind: "lost", places: fitting.length || places.length };
}

/** Whether every one of some passages without a place stands in a text, where nothing else could be meant. */
export function holdsAll(text: string, passages: readonly Passage[]): boolean {
  const offsets = offsetsIn(text);
  return passages.every((passage) => locatePassage(text, passage, offsets).kind === "exact");
}

/** Whether the words stand between two offsets, with their context where it was kept. */
function stands(text: string, passage: Passage, start: number, end: number, offsets: Offsets): boolean {
  const from = offsets.indexOf(start);
  return start < end && text.slice(from, offsets.indexOf(end)) === passage.exact && contextFits(text, passage, from);
}

/** Every UTF-16 index at which `words` stand, overlapping ones too. */
function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let index = text.indexOf(words); index !== -1; index = text.indexOf(words, index + 1)) found.push(index);
  return found;
}

function contextFits(text: string, passage: Passage, index: number): boolean {
  return text.slice(0, index).endsWith(passage.prefix) && text.startsWith(passage.suffix, index + passage.exact.length);
}

/** UTF-16 units that may have taken a passage's place and still be a rewording of it. */
export function mostBetween({ exact }: Pick<Passage, "exact">): number {
  return exact.length * 3 + 40;
}

/** The one place where prefix and suffix stand with other words between, no further apart than three times the quote. */
function changedPlace(text: string, passage: Passage, offsets: Offsets): Location | null {
  if (passage.prefix === "" || passage.suffix === "") return null;
  const befores = occurrences(text, passage.prefix);
  const reach = mostBetween(passage);
  const spans = befores.flatMap((before) => {
    const from = before + passage.prefix.length;
    const to = text.indexOf(passage.suffix, from);
    return to >= from && to - from <= reach ? [{ from, to }] : [];
  });
  const [only, ...others] = spans;
  if (only === undefined || others.length > 0) return null;
  const found = text.slice(only.from, only.to);
  const start = offsets.codePointOf(only.from);
  return { kind: "changed", start, end: start + lengthOf(found), found };
}
