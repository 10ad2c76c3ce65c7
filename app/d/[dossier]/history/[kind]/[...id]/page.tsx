import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { ENTITY_ACTION } from "#app/entity-action.ts";
import { entityName } from "#app/entity-name.ts";
import { entityPlace } from "#app/entity-place.ts";
import { recallAnswer } from "#app/kept-form.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { readerMay } from "#app/reader-may.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { KIND_WORD } from "#components/history/entity-words.ts";
import { type RestoreForm, VersionList } from "#components/history/version-list.tsx";
import type { VersionView } from "#components/history/version-view.ts";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { readLensAddress } from "#components/lens/lens-address.ts";
import { LensLine } from "#components/lens/lens-line.tsx";
import { changesHref, historyHref, withLens } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readEntityHistory } from "#lib/db/read-entity-history.ts";
import type { EntityVersion } from "#lib/db/select-versions.ts";
import { ENTITY_KINDS, type EntityKind } from "#lib/entity.ts";
import { entityCells } from "#lib/formats/data-package/entity-cells.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly kind: string; readonly id: readonly string[] }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name, kind, id } = await params;
  const open = await openDossier(name);
  return open === null
    ? { title: "Not found" }
    : { title: `History of ${kind} ${keyOf(id)} · ${open.dossier.title}`, robots: { index: false } };
});

/** Every version of one thing in a dossier; for those who may, with the way to bring one back. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name, kind: asked, id: parts } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const [kind, id] = [ENTITY_KINDS.find((one) => one === asked), keyOf(parts)];
  const versions = kind === undefined ? [] : await readEntityHistory(name, kind, id);
  const [latest] = versions;
  if (kind === undefined || latest === undefined) return missingHistory(name, `${asked} ${id}`);
  const parameters = toSearchParams(await searchParams);
  const { lens, ignored } = readLensAddress(parameters, open.dossier, ["form"]);
  const answer = await recallAnswer("history", parameters.get("form"));
  const place = entityPlace(kind, latest.state, open.dossier);
  const restore = { kind, id, seen: latest.version, typed: answer?.fault == null ? null : typedIn(answer.fields) };
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current={null} lens={lens} name={name} />
      <PageFrame>
        <div className="max-w-[72rem]">
          <p className="text-soft text-xs">
            <a className="underline underline-offset-2" href={withLens(changesHref(name), lens)}>
              All changes
            </a>
            {place === null ? null : (
              <>
                {" · "}
                <a className="underline underline-offset-2" href={withLens(place, lens)}>
                  As readers see it
                </a>
              </>
            )}
          </p>
          <h1 className="mt-1" dir="auto">
            {entityName(kind, latest.state, open.dossier)}
          </h1>
          <p className="text-soft mt-1 mb-4">
            {capitalised(KIND_WORD[kind])} <span className="wrap-anywhere">{id}</span>
            {latest.retracted ? ", withdrawn" : ""}
          </p>
          <LensLine
            lens={lens}
            note="Versions are shown whole all the same; the lens goes with you."
            plainHref={historyHref(name, kind, id)}
          />
          <IgnoredNotice ignored={ignored} />
          <FormAnswerLine done={answer?.done ?? null} fault={answer?.fault ?? null} />
          <VersionList
            dossier={name}
            lens={lens}
            restore={(await readerMay(ENTITY_ACTION[kind])) ? restore : null}
            versions={versions.map((version) => viewOf(kind, version))}
          />
        </div>
      </PageFrame>
    </>
  );
});

function viewOf<Kind extends EntityKind>(kind: Kind, version: EntityVersion<Kind>): VersionView {
  const { state, revision, at, actor, reviewer, reason, retracted } = version;
  return { revision, at, actor, reviewer, reason, retracted, fields: entityCells(kind, state) };
}

/** Next leaves the parts of an address as they were written. */
function keyOf(parts: readonly string[]): string {
  return parts
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    })
    .join("/");
}

function typedIn({ revision = "", reason = "" }: Readonly<Record<string, string>>): RestoreForm["typed"] {
  return { revision, reason };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function missingHistory(name: string, asked: string): never {
  return missing({ noun: "history", asked, nearest: [{ name: "all changes", href: changesHref(name) }] });
}
