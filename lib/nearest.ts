import { distance } from "fastest-levenshtein";

/** What is longer than this is no slip of the hand, and nothing is near to it. */
const LONGEST = 200;

/** How many letters may differ before two names are simply different. */
const MOST_EDITS = 3;

/**
 * The known names that somebody may have meant, at most `most`, the nearest first: those that differ
 * by up to three letters, case aside, and then those that hold what was asked, or are held by it.
 */
export function nearestTo(asked: string, known: readonly string[], most: number): readonly string[] {
  if (asked.length > LONGEST) return [];
  const written = asked.toLowerCase();
  return known
    .map((name) => ({ name, rank: rankOf(written, name.toLowerCase()) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters that differ; beyond what a slip explains, only a part or a whole is near. A name of which half differs is another. */
function rankOf(asked: string, name: string): number {
  const letters = distance(asked, name);
  if (letters <= Math.min(MOST_EDITS, Math.max(asked.length, name.length) / 2)) return letters;
  const isPart = asked.length > 2 && name.length > 2 && (name.includes(asked) || asked.includes(name));
  return isPart ? LONGEST + letters : Number.POSITIVE_INFINITY;
}

/** Among more names than these no likeness is sought: a fault must not cost more than what it is found in. */
const MOST_NAMES = 5_000;

/** The name nearest to what was written, if one is near. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const known = [...names];
  return known.length > MOST_NAMES ? null : (nearestTo(written, known, 1)[0] ?? null);
}

/** ` Did you mean "x"?`, or nothing when no name is near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const near = nearestName(written, names);
  return near === null ? "" : ` Did you mean "${near}"?`;
}
