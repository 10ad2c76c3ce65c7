import type { SendFault } from "#components/ui/send.ts";
import type { Claim } from "#lib/claim.ts";
import type { Draft } from "#lib/draft.ts";

/** What stands where a save came too late. */
export interface StandingVersion {
  /** Null where nothing stands any more, or the claim is to be withdrawn. */
  readonly claim: Claim | null;
  /** Who wrote it; null for the claim that readers see. */
  readonly author: string | null;
  /** What the next save has to give back. */
  readonly base: number | null;
  readonly seen: number | null;
}

/** A save that came too late, as the server tells it: with the draft and the claim that stand. */
type StaleSave = SendFault & {
  readonly current: Draft | null;
  readonly published: { readonly claim: Claim; readonly retracted: boolean; readonly revision: number } | null;
};

/** Reads what stands from a fault of saving; null where it is another fault than that the save came too late. */
export function standingIn(fault: SendFault): StandingVersion | null {
  if (!isStale(fault)) return null;
  const { current, published } = fault;
  const claim = published === null || published.retracted ? null : published.claim;
  return {
    claim: current === null ? claim : current.claim,
    author: current?.author.name ?? null,
    base: published?.revision ?? null,
    seen: current?.version ?? null,
  };
}

function isStale(fault: SendFault): fault is StaleSave {
  return fault.kind === "stale" && "current" in fault && "published" in fault;
}
