import { nearestTo } from "#lib/nearest.ts";

/** Among more names than these no likeness is sought: a fault must not cost more than its package. */
const MOST_NAMES = 5_000;

/** ` Did you mean "x"?`, or nothing when no name is near. */
export function suggestion(written: string, names: Iterable<string>): string {
  const near = nearestName(written, names);
  return near === null ? "" : ` Did you mean "${near}"?`;
}

/** The name nearest to what was written, if one is near. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const known = [...names];
  return known.length > MOST_NAMES ? null : (nearestTo(written, known, 1)[0] ?? null);
}
