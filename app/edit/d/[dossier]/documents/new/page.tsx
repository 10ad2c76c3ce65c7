import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { documentEditor } from "#app/edit-access.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { NewDocumentForm } from "#components/intake/new-document.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { newDocumentHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { MOST_FILE_BYTES } from "#lib/formats/extract/extract-document.ts";

export const metadata: Metadata = { title: "New document", robots: { index: false } };

/** Where a document is brought in. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const person = await documentEditor(newDocumentHref(name));
  if (person === null) return <ForbiddenNotice who="editors" />;
  const { dossier } = (await openDossier(name)) ?? (await missingDossier(name));
  return (
    <>
      <DossierHead account={<AccountLink />} current="Documents" name={name} />
      <PageFrame>
        <h1 className="mb-1">New document</h1>
        <p className="text-soft mb-5">{dossier.title}</p>
        <NewDocumentForm
          documents={dossier.documents.map(({ id, title }) => ({ id, name: title }))}
          dossier={name}
          most={MOST_FILE_BYTES}
          person={person.id}
          outlets={dossier.outlets}
        />
      </PageFrame>
    </>
  );
});
