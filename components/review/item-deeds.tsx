"use client";

import { ActButton } from "#components/ui/button.tsx";

import { SayWhy, type WhyWords } from "./say-why.tsx";
import type { Asking, Queue, QueueItem } from "./use-queue.ts";

/** What a reviewer can do to one draft, and what came of it last. */
export function ItemDeeds({
  dossier,
  person,
  item,
  queue,
}: {
  readonly dossier: string;
  readonly person: string;
  readonly item: QueueItem;
  readonly queue: Queue;
}) {
  const fault = queue.faultOf(item);
  const asking = queue.asking?.item.id === item.id ? queue.asking : null;
  return (
    <div className="border-rule mt-3 border-t pt-3">
      {fault === null ? null : (
        <p className="border-contradict bg-contradict-wash mb-2 border-l-[3px] px-3 py-2" role="alert">
          {fault}
        </p>
      )}
      {item.blocked === null ? null : <p className="text-soft mb-2 text-[13px]">{item.blocked}</p>}
      {item.isInReview ? <Buttons item={item} queue={queue} /> : null}
      {asking === null ? null : (
        <>
          {queue.isLost ? (
            <p className="mt-2" role="status">
              Somebody else has dealt with this meanwhile. What you typed is kept until you cancel.
            </p>
          ) : null}
          <SayWhy
            key={asking.move}
            focused={true}
            length="reason"
            onLeave={queue.leave}
            onSent={() => queue.decided(item, asking.move)}
            person={person}
            place={`${dossier}/${item.id}/${asking.move}`}
            send={(reason) => queue.decide(item, asking.move, reason)}
            wording={WORDINGS[asking.move]}
          />
        </>
      )}
    </div>
  );
}

const WORDINGS: Readonly<Record<Asking["move"], WhyWords>> = {
  "send-back": {
    label: "What has to change",
    hint: "Its author sees this, and it begins a thread on the claim.",
    act: "Send back",
  },
  reject: { label: "Why it is rejected", hint: "Its author sees this; it stays in the history.", act: "Reject" },
};

function Buttons({ item, queue }: { readonly item: QueueItem; readonly queue: Queue }) {
  if (item.barred !== null) return <p className="text-soft text-[13px]">{item.barred}</p>;
  const canBeAccepted = item.blocked === null;
  return (
    <>
      {canBeAccepted && item.needsLook ? (
        <label className="mb-2 flex items-baseline gap-2">
          <input
            checked={queue.isConfirmed(item)}
            data-confirm={true}
            onChange={() => queue.confirm(item)}
            type="checkbox"
          />
          I have looked: these words still carry what is said by them.
        </label>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {canBeAccepted ? (
          <ActButton
            isOff={queue.isBusy || (item.needsLook && !queue.isConfirmed(item))}
            label="Accept"
            look="main"
            onAct={() => queue.accept(item)}
          />
        ) : null}
        <ActButton isOff={queue.isBusy} label="Send back" look="plain" onAct={() => queue.ask(item, "send-back")} />
        <ActButton isOff={queue.isBusy} label="Reject" look="plain" onAct={() => queue.ask(item, "reject")} />
        {canBeAccepted ? (
          <label className="ml-auto flex items-center gap-2 text-[13px]">
            <input checked={queue.isTicked(item)} onChange={() => queue.tick(item)} type="checkbox" />
            Tick<span className="sr-only">: {item.label}</span>
          </label>
        ) : null}
      </div>
    </>
  );
}
