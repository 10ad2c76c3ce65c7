import type { ClaimVersion } from "./claim-versions.ts";
import type { ClaimFault } from "./write-claim.ts";

/** What a claim that has changed since, or was never there, is answered with. */
export function staleClaim(id: string, current: ClaimVersion | null, seen: number): ClaimFault | null {
  if (current === null) return { kind: "unknown-claim", message: `There is no claim ${id}.` };
  if (current.revision === seen) return null;
  const { actor, retracted } = current;
  const what = retracted ? "withdrew" : "changed";
  const message = `${actor} ${what} this claim while you were at it. Look at both versions, and save the one that is right.`;
  return { kind: "stale", message, current };
}
