import { ActButton } from "#components/ui/button.tsx";

import type { Queue, QueueItem } from "./use-queue.ts";

/** What can be done to several drafts at once, the way to the keys, and what came of the last deed. Stays in view. */
export function QueueBar({
  queue,
  acceptable,
  showsKeys,
  onKeys,
}: {
  readonly queue: Queue;
  /** Those that whoever looks may accept. */
  readonly acceptable: readonly QueueItem[];
  readonly showsKeys: boolean;
  readonly onKeys: () => void;
}) {
  const { tickedItems } = queue;
  return (
    <div className="bg-paper border-rule sticky top-0 z-10 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-2">
      {acceptable.length === 0 ? null : (
        <>
          <ActButton
            isOff={queue.isBusy || tickedItems.length === 0}
            label={`Accept the ${tickedItems.length} ticked`}
            look="main"
            onAct={queue.acceptTicked}
          />
          <button
            className="underline underline-offset-2"
            onClick={() => queue.tickAll(tickedItems.length === acceptable.length ? [] : acceptable)}
            type="button"
          >
            {tickedItems.length === acceptable.length ? "Untick all" : `Tick all ${acceptable.length}`}
          </button>
        </>
      )}
      <button
        aria-expanded={showsKeys}
        className="text-soft underline underline-offset-2"
        onClick={onKeys}
        type="button"
      >
        Keys
      </button>
      <p className="min-h-[1.5em] basis-full sm:basis-auto" role="status">
        {queue.said}
      </p>
    </div>
  );
}
