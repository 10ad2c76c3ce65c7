"use client";

import "./review.css";

import { useEffect, useRef, useState } from "react";

import { ItemDeeds } from "./item-deeds.tsx";
import { KeyList } from "./key-list.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { type QueueDeed, queueDeedOf } from "./queue-keys.ts";
import { type Queue, type QueueItem, useQueue } from "./use-queue.ts";

/** The drafts of one list, one card below the other, with what a reviewer does to them by key, by pointer and by touch. */
export function ReviewQueue({
  dossier,
  person,
  items,
  empty,
}: {
  readonly dossier: string;
  /** The id of the account of whoever looks. */
  readonly person: string;
  readonly items: readonly QueueItem[];
  /** What is said where there is none: the last deed stays told beside it. */
  readonly empty: string;
}) {
  const queue = useQueue(dossier, items);
  const [current, setCurrent] = useState<string | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [keysAct, setKeysAct] = useState(true);
  const { shown } = queue;
  const acceptable = shown.filter(canAccept);
  useFocusKept(shown, current);
  const doDeed = (deed: QueueDeed) => {
    const place = shown.findIndex(({ id }) => id === current);
    const item = shown[place];
    if (deed === "help") setShowsKeys(!showsKeys);
    else if (deed === "next") focusItem(shown[Math.min(place + 1, shown.length - 1)]);
    else if (deed === "previous") focusItem(shown[Math.max(place - 1, 0)]);
    else if (item === undefined) queue.say("Choose a draft first: j goes to the next.");
    else act(queue, deed, item);
  };
  useQueueKeys(keysAct, doDeed);
  return (
    <div>
      <QueueBar acceptable={acceptable} onKeys={() => setShowsKeys(!showsKeys)} queue={queue} showsKeys={showsKeys} />
      {showsKeys ? <KeyList isOn={keysAct} onTurn={setKeysAct} /> : null}
      {shown.length === 0 ? <p className="text-soft my-8">{empty}</p> : null}
      <ol>
        {shown.map((item) => (
          <li
            key={item.id}
            aria-label={item.label}
            className="review-item"
            id={itemId(item)}
            onFocus={() => setCurrent(item.id)}
            tabIndex={-1}
          >
            {item.card}
            <ItemDeeds dossier={dossier} item={item} person={person} queue={queue} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function canAccept({ isInReview, barred, blocked }: QueueItem): boolean {
  return isInReview && barred === null && blocked === null;
}

type ItemDeed = Exclude<QueueDeed, "next" | "previous" | "help">;

function act(queue: Queue, deed: ItemDeed, item: QueueItem): void {
  const objection = objectionTo(queue, deed, item);
  if (objection !== null) {
    queue.say(objection);
    if (deed === "accept") document.getElementById(itemId(item))?.querySelector<HTMLElement>("[data-confirm]")?.focus();
  } else if (deed === "accept") {
    void queue.accept(item);
  } else if (deed === "tick") {
    queue.say(`${queue.isTicked(item) ? "Unticked" : "Ticked"}: ${item.label}.`);
    queue.tick(item);
  } else {
    queue.ask(item, deed);
  }
}

/** Why a key does nothing; null where it does what it is for. */
function objectionTo(queue: Queue, deed: ItemDeed, item: QueueItem): string | null {
  if (!item.isInReview) return "This is not in review.";
  if (item.barred !== null) return item.barred;
  if (deed === "send-back" || deed === "reject") return null;
  if (item.blocked !== null) return item.blocked;
  const isUnsure = deed === "accept" && item.needsLook && !queue.isConfirmed(item);
  return isUnsure ? "Its value changed and its words did not: confirm first that they still carry it." : null;
}

function itemId({ id }: Pick<QueueItem, "id">): string {
  return `draft.${id}`;
}

function focusItem(item: QueueItem | undefined): void {
  if (item === undefined) return;
  const element = document.getElementById(itemId(item));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "start" });
}

/** Where the draft that had the focus is gone, the one that took its place has it. */
function useFocusKept(shown: readonly QueueItem[], current: string | null): void {
  const before = useRef(shown);
  useEffect(() => {
    const place = before.current.findIndex(({ id }) => id === current);
    before.current = shown;
    const isGone = place !== -1 && !shown.some(({ id }) => id === current);
    if (isGone && (document.activeElement === document.body || document.activeElement === null))
      focusItem(shown[Math.min(place, shown.length - 1)]);
  }, [shown, current]);
}

function useQueueKeys(areOn: boolean, onDeed: (deed: QueueDeed) => void): void {
  const given = useRef(onDeed);
  given.current = onDeed;
  useEffect(() => {
    if (!areOn) return;
    const onKey = (event: KeyboardEvent) => {
      const deed = queueDeedOf(event, focusOf(event.target));
      if (deed === null) return;
      event.preventDefault();
      given.current(deed);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [areOn]);
}

function focusOf(target: EventTarget | null): "field" | "control" | "page" {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("textarea, select, input:not([type=checkbox]), [contenteditable]") !== null) return "field";
  return target.closest("a, button, input, summary") === null ? "page" : "control";
}
