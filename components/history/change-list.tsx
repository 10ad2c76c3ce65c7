import { withLens } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import { type Lens, PLAIN_LENS } from "#lib/lens.ts";

import { signatureOf } from "./signature.ts";
import { type ChangeCount, tellCounts } from "./tell-counts.ts";

/** What one revision of a dossier changed. */
export interface DossierChange {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
  readonly counts: readonly ChangeCount[];
}

/** Changes of a dossier, the last first: when, by whom, why, how much of what, and the way to all of it. */
export function ChangeList({
  dossier,
  changes,
  lens = PLAIN_LENS,
}: {
  readonly dossier: string;
  /** Goes with the reader; changes are told whole. */
  readonly lens?: Lens;
  readonly changes: readonly DossierChange[];
}) {
  return (
    <ol>
      {changes.map(({ revision, at, actor, reviewer, reason, counts }) => (
        <li key={revision} className="border-rule border-b py-2 text-xs">
          <p className="text-soft">
            <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 10)}</time>, {signatureOf({ actor, reviewer })}
            {reason === null ? "" : `: ${reason}`}{" "}
            <a
              className="whitespace-nowrap underline underline-offset-2"
              href={withLens(revisionHref(dossier, revision), lens)}
            >
              revision {revision}
            </a>
          </p>
          <p>{tellCounts(counts)}</p>
        </li>
      ))}
    </ol>
  );
}
