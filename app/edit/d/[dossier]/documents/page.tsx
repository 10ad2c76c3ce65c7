import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { documentEditor } from "#app/edit-access.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { EditableDocuments } from "#components/intake/editable-documents.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { editDocumentsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { countWaiting } from "#lib/db/count-waiting.ts";

export const metadata: Metadata = { title: "Documents to edit", robots: { index: false } };

/** A dossier's documents, for editors. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const person = await documentEditor(editDocumentsHref(name));
  if (person === null) return <ForbiddenNotice who="editors" />;
  const { dossier } = (await openDossier(name)) ?? (await missingDossier(name));
  return (
    <>
      <DossierHead account={<AccountLink />} current="Documents" name={name} />
      <PageFrame>
        <h1 className="mb-1">Documents to edit</h1>
        <p className="text-soft mb-5">{dossier.title}</p>
        <EditableDocuments dossier={dossier} waiting={await countWaiting(name)} />
      </PageFrame>
    </>
  );
});
