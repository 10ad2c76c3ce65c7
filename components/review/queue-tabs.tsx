import { reviewHref } from "#components/ui/edit-addresses.ts";

import { QUEUE_LISTS, type QueueList, type QueueView, queueQuery } from "./queue-view.ts";

const NAMES: Readonly<Record<QueueList, string>> = {
  "in-review": "In review",
  "sent-back": "Sent back",
  writing: "Being written",
  rejected: "Rejected",
  accepted: "Accepted lately",
  remarks: "Remarks open",
};

/** The queue's lists with how much each holds, under the filters in use. */
export function QueueTabs({
  dossier,
  view,
  counts,
}: {
  readonly dossier: string;
  readonly view: QueueView;
  readonly counts: ReadonlyMap<QueueList, number>;
}) {
  return (
    <nav aria-label="Lists" className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
      {QUEUE_LISTS.map((list) => (
        <a
          key={list}
          aria-current={list === view.list ? "page" : undefined}
          className="text-soft aria-[current]:border-ink aria-[current]:text-ink border-b-2 border-transparent pb-1 whitespace-nowrap aria-[current]:font-semibold"
          href={reviewHref(dossier, queueQuery({ ...view, list }))}
        >
          {NAMES[list]} <span className="text-faint font-normal">{counts.get(list) ?? 0}</span>
        </a>
      ))}
    </nav>
  );
}
