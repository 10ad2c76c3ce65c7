import type { Verdict } from "#lib/comparison.ts";
import type { MentionPlace, MentionState } from "#lib/coverage.ts";
import type { Passage } from "#lib/passage.ts";
import type { Offsets } from "#lib/text.ts";

import type { ChosenWords } from "./chosen-words.ts";
import type { WorkEntry } from "./work-entry.ts";

/** Words of the text to be marked. */
export interface WorkMark extends ChosenWords {
  /** The name of the highlight that paints it. */
  readonly look: WorkLook;
  /** Which of several is painted last. */
  readonly priority: number;
}

export type WorkLook =
  | `work-claim-${Verdict}`
  | "work-draft"
  | "work-open"
  | "work-dismissed"
  | "work-found"
  | "work-current"
  | "work-chosen";

/** What is marked of mentions, claims and drafts. Words that do not stand where a claim says are left unmarked. */
export function standingMarks(
  { text, offsets }: { readonly text: string; readonly offsets: Offsets },
  entries: readonly WorkEntry[],
  mentions: readonly (MentionPlace & { readonly state: MentionState })[],
): readonly WorkMark[] {
  const open = mentions.flatMap(({ start, end, state }) =>
    state === "claimed" ? [] : [{ ...wordsAt({ start, end }, offsets), look: `work-${state}` as const, priority: 0 }],
  );
  const placed = ({ start, end, exact }: Passage): readonly ChosenWords[] => {
    if (start === null || end === null) return [];
    const words = wordsAt({ start, end }, offsets);
    return text.slice(words.from, words.to) === exact ? [words] : [];
  };
  const claimed = entries.flatMap(({ published, draft }): readonly WorkMark[] => {
    const look: WorkLook = `work-claim-${published?.verdict ?? "unanswered"}`;
    const standing = (published?.claim.passages ?? []).flatMap(placed);
    const proposed = (draft?.claim?.passages ?? []).flatMap(placed);
    return [
      ...standing.map((words) => ({ ...words, look, priority: 1 })),
      ...proposed.map((words) => ({ ...words, look: "work-draft" as const, priority: 2 })),
    ];
  });
  return [...open, ...claimed];
}

/** Words that one has in hand. */
export function passingMark(words: ChosenWords, look: "work-found" | "work-current" | "work-chosen"): WorkMark {
  const { from, to } = words;
  return { from, to, look, priority: { "work-found": 3, "work-current": 4, "work-chosen": 5 }[look] };
}

/** A stretch in code points, as the browser counts. */
export function wordsAt({ start, end }: MentionPlace, { indexOf }: Offsets): ChosenWords {
  return { from: indexOf(start), to: indexOf(end) };
}
