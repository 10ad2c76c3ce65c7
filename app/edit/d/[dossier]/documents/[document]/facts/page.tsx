import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { documentEditor } from "#app/edit-access.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { DocumentSettings } from "#components/intake/document-settings.tsx";
import { EditorPlaces } from "#components/intake/editor-places.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { factsHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readDocument } from "#lib/db/read-document.ts";

export const metadata: Metadata = { title: "What is stated of a document", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly document: string }>;
}

/** What is stated of a document, to be changed. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, document: id } = await params;
  const person = await documentEditor(factsHref(name, id));
  if (person === null) return <ForbiddenNotice who="editors" />;
  const { dossier } = (await openDossier(name)) ?? (await missingDossier(name));
  const stored = (await readDocument(name, id)) ?? missing({ noun: "document", asked: id, nearest: [] });
  return (
    <>
      <DossierHead account={<AccountLink />} current="Documents" name={name} />
      <PageFrame>
        <h1 className="mb-1">
          <bdi>{stored.facts.title}</bdi>
        </h1>
        <EditorPlaces current="What is stated of it" document={id} dossier={name} />
        <DocumentSettings
          documents={dossier.documents.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.title }))}
          dossier={name}
          person={person.id}
          outlets={dossier.outlets}
          stored={stored}
        />
      </PageFrame>
    </>
  );
});
