import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DocumentTable } from "#components/document/document-table.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { readLensAddress } from "#components/lens/lens-address.ts";
import { LensLine } from "#components/lens/lens-line.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { documentsHref } from "#components/ui/addresses.ts";
import { editDocumentsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return open === null ? { title: "Not found" } : { title: `Documents · ${open.dossier.title}` };
});

/** The documents of a dossier: all of them, whatever lens the reader takes along. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { lens, ignored } = readLensAddress(toSearchParams(await searchParams), open.dossier);
  return (
    <>
      <DossierHead
        account={<AccountLink edit={editDocumentsHref(name)} />}
        current="Documents"
        lens={lens}
        name={name}
      />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <h1 className="mb-1">Documents</h1>
        <p className="text-soft mb-5">{open.dossier.title}</p>
        <LensLine
          lens={lens}
          note="The list shows every document all the same; the lens goes with you to each."
          plainHref={documentsHref(name)}
        />
        <IgnoredNotice ignored={ignored} />
        <DocumentTable dossier={open.dossier} lens={lens} />
      </PageFrame>
    </>
  );
});
