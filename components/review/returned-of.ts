import { showClaim } from "#components/claim/show-label.ts";

import type { ReviewEntry } from "./entry.ts";
import type { ReturnedDraft } from "./returned-list.tsx";

/** Whoever looks: what of theirs was sent back and waits for them, the latest first. */
export function returnedOf(entries: readonly ReviewEntry[]): readonly ReturnedDraft[] {
  return entries
    .flatMap(({ id, isOwn, state, document, question, after, last }): readonly ReturnedDraft[] => {
      if (!isOwn || state !== "sent-back" || last === null) return [];
      const { actor: by, reason, at } = last;
      const value = after === null ? null : showClaim(question, after);
      return [{ id, document, question: question.question, value, by, reason, at }];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
