import type { Dossier } from "#lib/dossier.ts";
import type { Round, RoundKind } from "#lib/round.ts";

/** How two codings of one question stand to one another, in words. */
export const KIND_TEXT: Readonly<Record<RoundKind, string>> = {
  same: "the same",
  compatible: "different, and both can be true",
  different: "different",
  "only-one": "found by one alone",
};

/** Where a blind coding stands, in a few words. */
export function tellRound({ coders, closed, agreement }: Round): string {
  if (closed) return agreement === null ? "given up" : "settled";
  const busy = coders.filter(({ finished }) => !finished).map(({ name }) => name);
  return busy.length === 0 ? "waits to be settled" : `${busy.join(" and ")} at work`;
}

/** A document's title, or its name in addresses where it is withdrawn. */
export function titleOf({ documents }: Dossier, id: string): string {
  return documents.find((document) => document.id === id)?.title ?? id;
}
