import { showDate } from "#components/claim/show-date.ts";
import { dossierHref } from "#components/ui/addresses.ts";

import { Notice } from "./notice.tsx";

/** What is left of a permanent link. */
interface Removed {
  readonly id: string;
  readonly dossier: string;
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly removedAt: Date;
  readonly reason: string;
}

/** Says that what a permanent link kept had to go, when and why, and by which hash a copy can still be told. */
export function RemovedNotice({ tombstone }: { readonly tombstone: Removed }) {
  const { id, dossier, sha256, frozenAt, removedAt, reason } = tombstone;
  return (
    <Notice title="What this permanent link kept has been removed.">
      <p>
        It was frozen on <Day at={frozenAt} /> as <code>{id}</code> and removed on <Day at={removedAt} />, for this
        reason:
      </p>
      <blockquote
        className="border-rule-strong text-ink border-l-[3px] pl-3.5 font-serif text-[17px] wrap-anywhere"
        dir="auto"
      >
        {reason}
      </blockquote>
      <p>
        A copy of it can be told by the SHA-256 of its bytes: <code className="text-xs wrap-anywhere">{sha256}</code>
      </p>
      <p>
        <a href={dossierHref(dossier)}>The dossier that it was taken of, as it is now</a>
      </p>
    </Notice>
  );
}

function Day({ at }: { readonly at: Date }) {
  const day = at.toISOString().slice(0, 10);
  return <time dateTime={day}>{showDate(day)}</time>;
}
