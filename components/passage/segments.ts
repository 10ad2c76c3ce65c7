/** Words of a text that a claim rests on. Code points from 0, half-open. */
export interface Lit {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a text throughout which the same claims hold. */
export interface Segment {
  /** Where it begins in the text, in code points. */
  readonly start: number;
  readonly text: string;
  /** The claims whose words cover it, each once: the shortest words first. */
  readonly claims: readonly string[];
  /** The claims among them whose words begin, or end, with this piece. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

/**
 * Cuts a text wherever a claim's words begin or end, so that overlapping and nested words can be lit:
 * the pieces, joined, are the text. Words that reach beyond the text are drawn in to it.
 */
export function segmentsOf(text: string, lit: readonly Lit[]): readonly Segment[] {
  const slice = slicer(text);
  const words = lit
    .map(({ claim, start, end }) => ({ claim, start: Math.max(0, start), end: Math.min(slice.length, end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([0, slice.length, ...words.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? slice.length;
    const covering = words.filter(({ start, end }) => start <= from && end >= to);
    return {
      start: from,
      text: slice.between(from, to),
      claims: claimsOf(covering),
      begins: claimsOf(covering.filter(({ start }) => start === from)),
      ends: claimsOf(covering.filter(({ end }) => end === to)),
    };
  });
}

function claimsOf(words: readonly Lit[]): readonly string[] {
  return [...new Set(words.map(({ claim }) => claim))];
}

/** Slices by code points; the text is walked once. */
export function slicer(text: string): {
  readonly length: number;
  readonly between: (from: number, to: number) => string;
} {
  const points = /[\ud800-\udfff]/.test(text) ? [...text] : null;
  if (points === null) return { length: text.length, between: (from, to) => text.slice(from, to) };
  return { length: points.length, between: (from, to) => points.slice(from, to).join("") };
}
