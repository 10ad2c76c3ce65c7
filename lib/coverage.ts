import type { Mention } from "./mention.ts";
import type { Passage } from "./passage.ts";

export const MENTION_STATES = ["claimed", "dismissed", "open"] as const;
/** Whether a claim rests on a mention, an editor has set it aside, or nobody has looked at it yet. */
export type MentionState = (typeof MENTION_STATES)[number];

/** A stretch of a text: code points, half-open. */
export type MentionPlace = Pick<Mention, "start" | "end">;

/** How far a document's mentions have been dealt with. */
export interface Coverage {
  /** The mentions as they were given, each with its state. */
  readonly mentions: readonly (Mention & { readonly state: MentionState })[];
  readonly counts: Readonly<Record<MentionState, number>>;
}

/**
 * Tells which of a document's mentions are claimed, dismissed or open. A claim rests on a mention when
 * one of its passages shares a code point with it; a passage without offsets rests on none. A mention
 * is dismissed as it was found, so one that a new reading finds elsewhere is open again; a claim on a
 * dismissed mention counts as a claim.
 */
export function coverageOf(
  mentions: readonly Mention[],
  passages: readonly Passage[],
  dismissed: readonly MentionPlace[],
): Coverage {
  const ends = farthestEnds(passages);
  const set = new Set(dismissed.map(keyOf));
  const states = mentions.map((mention) => ({ ...mention, state: stateOf(mention, ends, set) }));
  const counts = { claimed: 0, dismissed: 0, open: 0 };
  for (const { state } of states) counts[state] += 1;
  return { mentions: states, counts };
}

function stateOf(mention: Mention, ends: readonly MentionPlace[], dismissed: ReadonlySet<string>): MentionState {
  if (reachedBefore(ends, mention.end) > mention.start) return "claimed";
  return dismissed.has(keyOf(mention)) ? "dismissed" : "open";
}

function keyOf({ start, end }: MentionPlace): string {
  return `${start}-${end}`;
}

/** Passages in the order of their starts, each with the farthest end so far. */
function farthestEnds(passages: readonly Passage[]): readonly MentionPlace[] {
  const known = passages.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  let farthest = 0;
  return known
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      farthest = Math.max(farthest, end);
      return { start, end: farthest };
    });
}

/** How far the passages that start before a place reach; 0 where there are none. */
function reachedBefore(ends: readonly MentionPlace[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1]?.end ?? 0;
}
