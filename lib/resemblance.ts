import { isWord, splitTokens } from "./difference.ts";

/** Words in a row that count as one. */
const ROW = 4;

/** Every row of four words of a text, as a number each: what two texts are compared by. */
export function wordRows(text: string): ReadonlySet<number> {
  const words = splitTokens(text)
    .filter(isWord)
    .map((word) => word.toLowerCase());
  const rows = new Set<number>();
  for (let at = 0; at + ROW <= Math.max(words.length, ROW); at += 1) {
    const row = words.slice(at, at + ROW);
    if (row.length > 0) rows.add(hashed(row.join(" ")));
  }
  return rows;
}

/** How much of two texts is the same words in the same order: from 0, nothing, to 1, all. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const row of a) if (b.has(row)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** From here on two texts are nearly equal: about one word in thirty differs, or a paragraph came or went. */
export const NEARLY_EQUAL = 0.75;

/** FNV-1a in 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
