"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";

import { draftHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { Result } from "#lib/result.ts";

/** A draft in the queue. */
export interface QueueItem {
  readonly id: string;
  /** The draft's version; null for a claim that no draft is of. */
  readonly version: number | null;
  /** In a few words: its value and its document. */
  readonly label: string;
  /** Whether it is in review, so that a reviewer decides. */
  readonly isInReview: boolean;
  /** Why whoever looks cannot review it; null where they can. */
  readonly barred: string | null;
  /** Why nobody can accept it as it stands; null where it can be. */
  readonly blocked: string | null;
  /** Whether what it says changed and its words did not: then acceptance asks for a look. */
  readonly needsLook: boolean;
  readonly card: ReactNode;
}

/** A question that a reviewer has to answer before something is done: why. */
export interface Asking {
  readonly item: QueueItem;
  /** Its place in the queue, where it stays while it is asked. */
  readonly place: number;
  readonly move: "send-back" | "reject";
}

/** A draft as somebody saw it: what is ticked and confirmed holds for that version alone. */
function keyOfItem({ id, version }: Pick<QueueItem, "id" | "version">): string {
  return `${id}@${version}`;
}

/** What somebody has done in the queue since they opened it. */
export type Queue = ReturnType<typeof useQueue>;

/** Keeps what is ticked, confirmed and said of each draft, and does what is asked, each draft by itself. */
export function useQueue(dossier: string, items: readonly QueueItem[]) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");

  const left = items.filter((item) => !gone.has(keyOfItem(item)));
  // What somebody is writing a reason for stays where it is, also when somebody else has dealt with it.
  const isLost = asking !== null && !left.some(({ id }) => id === asking.item.id);
  const shown = isLost ? left.toSpliced(asking.place, 0, asking.item) : left;

  const take = (item: QueueItem) => {
    setGone((before) => new Set(before).add(keyOfItem(item)));
    setTicked((before) => without(before, keyOfItem(item)));
    setFaults((before) => new Map([...before].filter(([id]) => id !== item.id)));
  };
  const acceptOne = async (item: QueueItem) => {
    const body = { seen: item.version, confirmed: confirmed.has(keyOfItem(item)) };
    const done = await sendJson(draftHref(dossier, item.id, "accept"), body);
    if (done.ok) take(item);
    else setFaults((before) => new Map(before).set(item.id, done.fault.message));
    return done;
  };
  const working = async (work: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    setSaid(await work());
    setBusy(false);
    router.refresh();
  };
  return {
    shown,
    isLost,
    asking,
    isBusy,
    said,
    tickedItems: shown.filter((item) => ticked.has(keyOfItem(item))),
    isTicked: (item: QueueItem) => ticked.has(keyOfItem(item)),
    isConfirmed: (item: QueueItem) => confirmed.has(keyOfItem(item)),
    faultOf: ({ id }: QueueItem) => faults.get(id) ?? null,
    say: setSaid,
    tick: (item: QueueItem) => setTicked((before) => toggled(before, keyOfItem(item))),
    tickAll: (all: readonly QueueItem[]) => setTicked(new Set(all.map(keyOfItem))),
    confirm: (item: QueueItem) => setConfirmed((before) => toggled(before, keyOfItem(item))),
    ask: (item: QueueItem, move: Asking["move"]) => setAsking({ item, move, place: shown.indexOf(item) }),
    leave: () => setAsking(null),
    /** Accepts one. */
    accept: (item: QueueItem) =>
      working(async () => {
        const done = await acceptOne(item);
        return done.ok ? `Accepted: ${item.label}.` : `Not accepted: ${done.fault.message}`;
      }),
    /** Accepts all that are ticked, one after the other, each checked for itself. */
    acceptTicked: () =>
      working(async () => {
        const results: Result<unknown, SendFault>[] = [];
        for (const item of shown.filter((one) => ticked.has(keyOfItem(one)))) results.push(await acceptOne(item));
        const accepted = results.filter(({ ok }) => ok).length;
        const kept = results.length - accepted;
        return `${accepted} accepted${kept === 0 ? "" : `, ${kept} not: each says why`}.`;
      }),
    /** Sends one back, or rejects it. */
    decide: (item: QueueItem, move: Asking["move"], reason: string) =>
      sendJson(draftHref(dossier, item.id, "move"), { move, seen: item.version, reason }),
    decided: (item: QueueItem, move: Asking["move"]) => {
      setAsking(null);
      take(item);
      setSaid(`${move === "reject" ? "Rejected" : "Sent back"}: ${item.label}.`);
      router.refresh();
    },
  };
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return before.has(key) ? without(before, key) : new Set(before).add(key);
}

function without(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...before].filter((one) => one !== key));
}
