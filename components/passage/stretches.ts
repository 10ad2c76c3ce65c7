import type { Passage } from "#lib/passage.ts";
import { lengthOf } from "#lib/text.ts";

import { slicer } from "./segments.ts";

/** A piece of a document as it is laid out: a paragraph, or words with their context. Code points from 0. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** A passage whose place in its document is known. */
export type PlacedPassage = Passage & { readonly start: number; readonly end: number };

/** Cuts a text into paragraphs at its blank lines, which stay with the paragraph before: joined, they are the text. */
export function paragraphsOf(text: string): readonly Stretch[] {
  const paragraphs: Stretch[] = [];
  let start = 0;
  for (const paragraph of text.split(/(?<=\n[ \t]*\n)(?![ \t]*\n)/)) {
    if (paragraph === "") continue;
    paragraphs.push({ start, text: paragraph });
    start += lengthOf(paragraph);
  }
  return paragraphs;
}

/**
 * What is known of a text that is not held: the words of passages with their context, joined where
 * they touch, in the order of the text. Where two tell a place differently, both are kept apart.
 */
export function knownStretches(passages: readonly PlacedPassage[]): readonly Stretch[] {
  const known: Stretch[] = [];
  const pieces = passages.map(({ start, prefix, exact, suffix }) => ({
    start: start - lengthOf(prefix),
    text: prefix + exact + suffix,
  }));
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || lengthOf(b.text) - lengthOf(a.text))) {
    const last = known.at(-1);
    const merged = last === undefined ? null : joinStretches(last, piece);
    if (merged === null) known.push(piece);
    else known[known.length - 1] = merged;
  }
  return known;
}

function joinStretches(before: Stretch, after: Stretch): Stretch | null {
  const [one, other] = [slicer(before.text), slicer(after.text)];
  const shift = after.start - before.start;
  const shared = Math.min(one.length - shift, other.length);
  if (shared < 0 || one.between(shift, shift + shared) !== other.between(0, shared)) return null;
  return { start: before.start, text: before.text + other.between(shared, other.length) };
}
