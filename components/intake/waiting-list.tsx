import type { Claim } from "#lib/claim.ts";

import type { CarriedClaim } from "./carried-claim.ts";
import { FateList, placesOf } from "./fate-list.tsx";
import { SettleClaim } from "./settle-claim.tsx";

/** A claim as it stands, for whoever settles it. */
interface Waiting {
  readonly claim: Claim;
  readonly base: number;
  readonly draftBy: string | null;
}

/** What waits since a newer capture, each to be settled. */
export function WaitingList({
  dossier,
  carried,
  waiting,
  language,
}: {
  readonly dossier: string;
  readonly carried: readonly CarriedClaim[];
  readonly waiting: readonly Waiting[];
  readonly language: string | null;
}) {
  return (
    <FateList
      carried={carried}
      language={language}
      settle={({ kind, id, fates }) => {
        const own = kind === "claim" ? waiting.find(({ claim }) => claim.id === id) : undefined;
        return own === undefined ? null : <SettleClaim {...own} dossier={dossier} places={fates.map(placesOf)} />;
      }}
    />
  );
}
