import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { sizeOf } from "#app/dossier-size.ts";
import { ifCompared } from "#app/not-compared.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierEntry, LargeDossierEntry } from "#components/dossier/dossier-entry.tsx";
import { HomeIntroduction, NoDossierYet } from "#components/dossier/home-introduction.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { type ListedDossier, listDossiers } from "#lib/db/list-dossiers.ts";
import { unknownParts } from "#lib/ignored-part.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** What a database holds changes under a built page. */
export const dynamic = "force-dynamic";

/** The dossiers, and how to read them. */
export default answering(async ({ searchParams }: { readonly searchParams: Promise<Parameters> }) => {
  const listed = await listDossiers();
  const entries = await Promise.all(listed.map(entryOf));
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <HomeIntroduction />
        <IgnoredNotice ignored={unknownParts(toSearchParams(await searchParams))} />
        {listed.length === 0 ? <NoDossierYet /> : null}
        {entries}
      </PageFrame>
    </>
  );
});

/** None, where it has just gone. Another dossier's size is to keep nobody waiting: one that is too large is named alone. */
async function entryOf({ archivedAt, ...listed }: ListedDossier): Promise<ReactNode> {
  if ((await sizeOf(listed.name)) === "too-large")
    return <LargeDossierEntry archivedAt={archivedAt} key={listed.name} listed={listed} />;
  const open = await openDossier(listed.name);
  if (open === null) return null;
  const { dossier, compare } = open;
  const comparisons = ifCompared(compare);
  if (comparisons === null) return <LargeDossierEntry archivedAt={archivedAt} key={listed.name} listed={listed} />;
  return (
    <DossierEntry
      archivedAt={archivedAt}
      comparisons={comparisons}
      documents={sheetOf(dossier, WHOLE_VIEW, []).documents}
      dossier={dossier}
      key={dossier.name}
    />
  );
}
