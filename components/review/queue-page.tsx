import { showClaim } from "#components/claim/show-label.ts";
import { previewHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { isOpen } from "#lib/draft.ts";

import { chooseEntries, type Looker } from "./choose-entries.ts";
import { consequenceOf } from "./consequence.ts";
import type { ReviewEntry } from "./entry.ts";
import { type QueueChoices, QueueFilters } from "./queue-filters.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { type QueueList, type QueueView, queueQuery } from "./queue-view.ts";
import { ReturnedList } from "./returned-list.tsx";
import { returnedOf } from "./returned-of.ts";
import { ReviewCard } from "./review-card.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { SendAll } from "./send-all.tsx";
import type { QueueItem } from "./use-queue.ts";

/** Cards on a page; the rest follow as these are dealt with. */
export const MOST_CARDS = 50;

/** A dossier's drafts on their way to be claims, for those who write them and those who judge them. */
export function QueuePage({
  dossier,
  entries,
  view,
  looker,
  texts,
}: {
  readonly dossier: Dossier;
  readonly entries: readonly ReviewEntry[];
  readonly view: QueueView;
  readonly looker: Looker;
  /** By document: of those that are held and that a card shows. */
  readonly texts: ReadonlyMap<string, string>;
}) {
  const { chosen, counts } = chooseEntries(entries, view, looker);
  const items = chosen.slice(0, MOST_CARDS).map((entry): QueueItem => {
    const { draft, document, before, after } = entry;
    const consequence = draft !== null && isOpen(draft) ? consequenceOf(dossier, before, after) : null;
    return {
      ...itemOf(entry, looker),
      card: (
        <ReviewCard
          consequence={consequence}
          dossier={dossier.name}
          entry={entry}
          person={looker.id}
          questions={dossier.questions}
          text={texts.get(document.id)}
        />
      ),
    };
  });
  return (
    <>
      <h1>Review</h1>
      <p className="text-soft mt-1 mb-4 max-w-[75ch]">
        What editors propose and readers do not see yet.{" "}
        <a className="underline underline-offset-2" href={previewHref(dossier.name)}>
          The comparison with all drafts
        </a>
      </p>
      <ReturnedList dossier={dossier.name} returned={returnedOf(entries)} />
      <SendAll
        dossier={dossier.name}
        drafts={entries.flatMap(({ isOwn, state, draft }) =>
          isOwn && state === "writing" && draft !== null && draft.round === null
            ? [{ id: draft.id, version: draft.version }]
            : [],
        )}
      />
      <QueueTabs counts={counts} dossier={dossier.name} view={view} />
      <QueueFilters choices={choicesAmong(entries)} dossier={dossier.name} mayReview={looker.mayReview} view={view} />
      <ReviewQueue
        key={queueQuery(view)}
        dossier={dossier.name}
        empty={EMPTY[view.list]}
        items={items}
        person={looker.id}
      />
      {chosen.length > MOST_CARDS ? (
        <p className="text-soft my-4">{chosen.length - MOST_CARDS} more follow as these are dealt with.</p>
      ) : null}
    </>
  );
}

const EMPTY: Readonly<Record<QueueList, string>> = {
  "in-review": "Nothing waits for a reviewer here.",
  "sent-back": "Nothing waits for its author here.",
  writing: "Nobody is writing a draft here.",
  rejected: "Nothing was rejected here in the last 30 days.",
  accepted: "Nothing was accepted here in the last 30 days.",
  remarks: "No remark is open here.",
};

function itemOf(entry: ReviewEntry, { mayReview }: Looker): Omit<QueueItem, "card"> {
  const { id, draft, question, document, before, after, state, isOwn, isBehind, needsLook } = entry;
  const claim = after ?? before;
  const value = claim === null ? "" : `${showClaim(question, claim)}, `;
  return {
    id,
    version: draft?.version ?? null,
    label: `${after === null ? "Withdrawal of " : ""}${value}${document.name}: ${question.question}`,
    isInReview: state === "in-review",
    barred: barredFor(isOwn, mayReview),
    blocked:
      state === "in-review" && isBehind
        ? "The claim has changed since this was made from it, so it cannot be accepted as it is: send it back, and its author brings both together."
        : null,
    needsLook,
  };
}

function barredFor(isOwn: boolean, mayReview: boolean): string | null {
  if (!mayReview) return "A reviewer decides on this.";
  return isOwn ? "You wrote this yourself: somebody else reviews it." : null;
}

function choicesAmong(entries: readonly ReviewEntry[]): QueueChoices {
  const choices = (pick: (entry: ReviewEntry) => readonly [string, string] | null) =>
    [...new Map(entries.flatMap((entry) => [pick(entry)]).filter((one) => one !== null))]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return {
    documents: choices(({ document }) => [document.id, document.name]),
    questions: choices(({ question }) => [question.id, question.question]),
    events: choices(({ question, event }) => [question.event, event]),
    authors: choices(({ draft }) => (draft === null ? null : [draft.author.id, draft.author.name])),
  };
}
