import { withLens } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import type { Lens } from "#lib/lens.ts";

import { FollowDossier } from "./follow-dossier.tsx";

/** Lets a reading page follow its dossier; its lens goes with the reader to what has changed. */
export function LiveDossier({
  dossier,
  revision,
  by,
  lens,
}: {
  readonly dossier: string;
  /** The revision that the page shows, and who made it. */
  readonly revision: number;
  readonly by: string;
  readonly lens: Lens;
}) {
  return (
    <FollowDossier
      by={by}
      changesHref={withLens(revisionHref(dossier, revision), lens)}
      dossier={dossier}
      revision={revision}
    />
  );
}
