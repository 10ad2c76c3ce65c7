import { counted } from "#components/question/counted.ts";
import { changesHref, withLens } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import type { Lens } from "#lib/lens.ts";

import { ChangeItem, isContextOnly, type ThingChange, versionsHref } from "./change-item.tsx";
import type { DossierChange } from "./change-list.tsx";
import { signatureOf } from "./signature.ts";
import { tellCounts } from "./tell-counts.ts";

/** One revision of a dossier: when, by whom, why, how much of what, and each change with the old beside the new. */
export function RevisionView({
  dossier,
  change: { revision, at, actor, reviewer, reason, counts },
  entries,
  after,
  next,
  lens,
}: {
  readonly dossier: string;
  /** Goes with the reader; changes are told whole. */
  readonly lens: Lens;
  readonly change: DossierChange;
  readonly entries: readonly ThingChange[];
  /** How many changes stand on the pages before. */
  readonly after: number;
  /** The same for the next page; null where this is the last. */
  readonly next: number | null;
}) {
  const told = entries.filter((entry) => !isContextOnly(entry));
  return (
    <div className="max-w-[80ch]">
      <p className="text-soft text-xs">
        <a className="underline underline-offset-2" href={withLens(changesHref(dossier), lens)}>
          All changes
        </a>
      </p>
      <h1 className="mt-1">Revision {revision}</h1>
      <p className="text-soft mt-1">
        <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>,{" "}
        {signatureOf({ actor, reviewer })}
        {reason === null ? "" : `: ${reason}`}
      </p>
      <p className="mt-1 mb-4">{tellCounts(counts)}</p>
      {told.length === 0 ? null : (
        <ul className="border-rule-strong border-t pt-1 text-[13px]">
          {told.map((entry) => (
            <ChangeItem key={`${entry.kind} ${entry.id}`} change={entry} href={versionsHref(dossier, entry, lens)} />
          ))}
        </ul>
      )}
      {told.length === entries.length ? null : (
        <p className="mt-2 text-[13px]">
          Shown with other words around them: {counted(entries.length - told.length, "quote")}
        </p>
      )}
      <nav aria-label="More of this revision" className="mt-4 flex gap-x-5 text-xs">
        {after === 0 ? null : (
          <a className="py-1 underline underline-offset-2" href={withLens(revisionHref(dossier, revision), lens)}>
            From its first change
          </a>
        )}
        {next === null ? null : (
          <a className="py-1 underline underline-offset-2" href={withLens(revisionHref(dossier, revision, next), lens)}>
            Further changes
          </a>
        )}
      </nav>
    </div>
  );
}
