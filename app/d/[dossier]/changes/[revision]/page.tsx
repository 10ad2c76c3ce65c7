import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { readWholeNumber, wholeNumber } from "#app/whole-number.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { RevisionView } from "#components/history/revision-view.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { LensLine } from "#components/lens/lens-line.tsx";
import { changesHref } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import { readRevision } from "#lib/db/read-revision.ts";
import { LENS_PARAMETERS, readLens } from "#lib/lens.ts";

/** Changes on one page. */
const MOST = 200;

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly revision: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name, revision } = await params;
  const open = await openDossier(name);
  return { title: open === null ? "Not found" : `Revision ${revision} · ${open.dossier.title}` };
});

/** What one revision changed, old beside new. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name, revision: asked } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const wanted = wholeNumber(asked);
  const [change] = wanted === null ? [] : await listChanges(name, 1, wanted + 1);
  if (change === undefined || change.revision !== wanted) return missingRevision(name, asked);
  const parameters = toSearchParams(await searchParams);
  const { lens, ignored: unclear } = readLens(parameters, open.dossier);
  const { number, ignored } = readWholeNumber(parameters, "after", LENS_PARAMETERS);
  const after = number ?? 0;
  const entries = await readRevision(name, change.revision, { most: MOST + 1, skipped: after });
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Changes" lens={lens} name={name} />
      <PageFrame>
        <LensLine
          lens={lens}
          note="Changes are shown whole all the same; the lens goes with you."
          plainHref={revisionHref(name, change.revision, after)}
        />
        <IgnoredNotice ignored={[...unclear, ...ignored]} />
        <RevisionView
          after={after}
          change={change}
          dossier={name}
          entries={entries.slice(0, MOST)}
          lens={lens}
          next={entries.length > MOST ? after + MOST : null}
        />
      </PageFrame>
    </>
  );
});

function missingRevision(name: string, asked: string): never {
  return missing({ noun: "revision", asked, nearest: [{ name: "all changes", href: changesHref(name) }] });
}
