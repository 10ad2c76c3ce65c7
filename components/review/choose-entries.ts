import { isOpen } from "#lib/draft.ts";

import type { ReviewEntry } from "./entry.ts";
import { QUEUE_LISTS, type QueueList, type QueueView } from "./queue-view.ts";
import { isUnsettled } from "./threads.ts";

/** Who looks at the queue. */
export interface Looker {
  readonly id: string;
  readonly mayReview: boolean;
}

/** The entries that a view shows, and how many its other lists would show with the same filters. */
export function chooseEntries(
  entries: readonly ReviewEntry[],
  view: QueueView,
  looker: Looker,
): { readonly chosen: readonly ReviewEntry[]; readonly counts: ReadonlyMap<QueueList, number> } {
  const filtered = entries.filter((entry) => passes(entry, view, looker));
  const counts = QUEUE_LISTS.map((list) => [list, filtered.filter((entry) => isIn(entry, list)).length] as const);
  const chosen = filtered.filter((entry) => isIn(entry, view.list));
  // What ended is looked for by when it did; what is under way by where it stands.
  const latestFirst = view.list === "accepted" || view.list === "rejected";
  return { chosen: latestFirst ? chosen.toSorted((a, b) => timeOf(b) - timeOf(a)) : chosen, counts: new Map(counts) };
}

function timeOf({ last }: ReviewEntry): number {
  return last?.at.getTime() ?? 0;
}

function isIn({ state, threads }: ReviewEntry, list: QueueList): boolean {
  return list === "remarks" ? threads.some(isUnsettled) : state === list;
}

function passes(entry: ReviewEntry, view: QueueView, looker: Looker): boolean {
  const { question, document, draft, isOwn } = entry;
  if (draft?.status === "dropped") return false;
  return (
    (view.document === null || document.id === view.document) &&
    (view.question === null || question.id === view.question) &&
    (view.event === null || question.event === view.event) &&
    (view.author === null || draft?.author.id === view.author) &&
    (view.whose === null || (view.whose === "mine" ? isOwn : waitsFor(entry, looker)))
  );
}

/** Whether they are the one who has to do something: to review it, or to change what came back. */
function waitsFor({ state, isOwn, draft }: ReviewEntry, { mayReview }: Looker): boolean {
  if (draft === null || !isOpen(draft)) return false;
  return state === "in-review" ? mayReview && !isOwn : isOwn;
}
