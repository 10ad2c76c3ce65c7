import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DocumentTable } from "#components/document/document-table.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { editDocumentsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return open === null ? { title: "Not found" } : { title: `Documents · ${open.dossier.title}` };
});

/** The documents of a dossier. */
export default answering(async ({ params }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  return (
    <>
      <DossierHead account={<AccountLink edit={editDocumentsHref(name)} />} current="Documents" name={name} />
      <LiveDossier by={open.actor} dossier={name} revision={open.revision} />
      <PageFrame>
        <h1 className="mb-1">Documents</h1>
        <p className="text-soft mb-5">{open.dossier.title}</p>
        <DocumentTable dossier={open.dossier} comparisons={open.compare()} />
      </PageFrame>
    </>
  );
});
