import { withLens } from "#components/ui/addresses.ts";
import { SendButton } from "#components/ui/button.tsx";
import { restoreHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import type { Lens } from "#lib/lens.ts";

import { fieldWord } from "./entity-words.ts";
import { signatureOf } from "./signature.ts";
import { type VersionFieldChange, type VersionView, versionChange } from "./version-view.ts";
import { WordChanges } from "./word-changes.tsx";

/** What a form that brings a version back sends beside the version and the reason. */
export interface RestoreForm {
  readonly kind: string;
  readonly id: string;
  /** Says that nothing has changed since the page was drawn. */
  readonly seen: number;
  /** The revision and the reason of a form that comes back, or null. */
  readonly typed: { readonly revision: string; readonly reason: string } | null;
}

/** Every version of something, the latest first: who, when, why, and what it changed, the old beside the new. */
export function VersionList({
  dossier,
  versions,
  restore,
  lens,
}: {
  readonly dossier: string;
  readonly versions: readonly VersionView[];
  /** Goes with the reader; versions are told whole. */
  readonly lens: Lens;
  /** Null where whoever reads may not bring anything back. */
  readonly restore: RestoreForm | null;
}) {
  return (
    <ol>
      {versions.map((version, index) => (
        <Version
          key={version.revision}
          before={versions[index + 1]}
          dossier={dossier}
          lens={lens}
          restore={index === 0 || version.retracted ? null : restore}
          version={version}
        />
      ))}
    </ol>
  );
}

function Version({
  dossier,
  version,
  before,
  restore,
  lens,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly version: VersionView;
  readonly before: VersionView | undefined;
  readonly restore: RestoreForm | null;
}) {
  const { revision, at, reason } = version;
  const { word, fields } = versionChange(before, version);
  return (
    <li className="border-rule border-t py-4" id={`revision-${revision}`}>
      <h2 className="font-sans text-[13px] font-semibold">
        {word.charAt(0).toUpperCase() + word.slice(1)} by {signatureOf(version)}
      </h2>
      <p className="text-soft mb-2 text-xs">
        <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>,{" "}
        <a className="underline underline-offset-2" href={withLens(revisionHref(dossier, revision), lens)}>
          revision {revision}
        </a>
        {reason === null ? "" : `: ${reason}`}
      </p>
      {fields.length === 0 ? null : <FieldChanges fields={fields} isFirst={before === undefined} />}
      {restore === null ? null : <RestoreVersion dossier={dossier} restore={restore} revision={revision} />}
    </li>
  );
}

function FieldChanges({
  fields,
  isFirst,
}: {
  readonly fields: readonly VersionFieldChange[];
  readonly isFirst: boolean;
}) {
  return (
    <dl>
      {fields.map((field) => (
        <div key={field.name} className="mt-1.5 grid gap-x-5 gap-y-0.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="text-soft text-xs sm:pt-0.5">{fieldWord(field.name)}</dt>
          <dd className={isFirst ? "wrap-anywhere" : "grid gap-x-5 gap-y-0.5 wrap-anywhere md:grid-cols-2"}>
            {isFirst ? <bdi>{field.new}</bdi> : <BeforeAndAfter field={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BeforeAndAfter({ field }: { readonly field: VersionFieldChange }) {
  const [older, newer] = [field.old ?? "", field.new ?? ""];
  return (
    <>
      <span className="whitespace-pre-line" dir="auto">
        <span className="sr-only">Before: </span>
        {field.old === null ? (
          <i className="text-soft">nothing</i>
        ) : (
          <WordChanges newer={newer} older={older} side="older" />
        )}
      </span>
      <span className="whitespace-pre-line" dir="auto">
        <span className="sr-only">After: </span>
        {field.new === null ? (
          <i className="text-soft">nothing</i>
        ) : (
          <WordChanges newer={newer} older={older} side="newer" />
        )}
      </span>
    </>
  );
}

function RestoreVersion({
  dossier,
  revision,
  restore: { kind, id, seen, typed },
}: {
  readonly dossier: string;
  readonly revision: number;
  readonly restore: RestoreForm;
}) {
  const own = typed?.revision === String(revision) ? typed : null;
  return (
    <details className="mt-2.5" open={own !== null}>
      <summary className="text-soft w-fit cursor-pointer text-xs">Bring this version back</summary>
      <form action={restoreHref(dossier)} className="mt-2 max-w-[60ch]" method="post">
        <input name="kind" type="hidden" value={kind} />
        <input name="id" type="hidden" value={id} />
        <input name="seen" type="hidden" value={seen} />
        <input name="revision" type="hidden" value={revision} />
        <Field
          autoComplete="off"
          defaultValue={own?.reason}
          hint={
            kind === "claim"
              ? "Goes to review: somebody else accepts it before readers see it."
              : "Kept in the history, for everyone to read."
          }
          id={`reason-${revision}`}
          label="Why"
          maxLength={150}
          name="reason"
          required={true}
        />
        <SendButton label={`Bring back the version of revision ${revision}`} look="plain" />
      </form>
    </details>
  );
}
