/** Among more names than these no likeness is sought: a fault must not cost more than its package. */
const MOST_NAMES = 5_000;

/** How many letters may differ before two names are simply different. */
const MOST_EDITS = 3;

/** ` Did you mean "x"?`, or nothing when no name is near. */
export function suggestion(written: string, names: Iterable<string>): string {
  const near = nearestName(written, names);
  return near === null ? "" : ` Did you mean "${near}"?`;
}

/** The name that differs from what was written by the fewest letters, if by no more than three. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  let nearest: string | null = null;
  let fewest = Math.min(MOST_EDITS, Math.floor(written.length / 2)) + 1;
  let looked = 0;
  for (const name of names) {
    looked += 1;
    if (looked > MOST_NAMES) return null;
    const edits = editsWithin(written, name, fewest);
    if (edits >= fewest) continue;
    nearest = name;
    fewest = edits;
  }
  return nearest;
}

/** Levenshtein's distance, or `limit` as soon as it cannot be below it. */
function editsWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow(row, i, a[i - 1], b);
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}

function nextRow(above: readonly number[], first: number, letter: string | undefined, b: string): number[] {
  const row = [first];
  for (let j = 1; j <= b.length; j += 1) {
    const replaced = (above[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
    row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
  }
  return row;
}
