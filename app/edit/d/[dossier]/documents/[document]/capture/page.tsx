import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { waitingIn } from "#app/compare-capture.ts";
import { openDossier } from "#app/dossier.ts";
import { documentEditor } from "#app/edit-access.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { CaptureTable } from "#components/document/capture-table.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { EditorPlaces } from "#components/intake/editor-places.tsx";
import { SecondCapture } from "#components/intake/second-capture.tsx";
import { WaitingList } from "#components/intake/waiting-list.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { counted } from "#components/question/counted.ts";
import { captureHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readDocumentCaptures } from "#lib/db/read-document-captures.ts";
import { readWaiting } from "#lib/db/read-waiting.ts";
import { MOST_FILE_BYTES } from "#lib/formats/extract/extract-document.ts";

export const metadata: Metadata = { title: "Captures of a document", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly document: string }>;
}

/** A document's captures: what waits since the newest, and where a newer text is brought in. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, document: id } = await params;
  const person = await documentEditor(captureHref(name, id));
  if (person === null) return <ForbiddenNotice who="editors" />;
  const { dossier } = (await openDossier(name)) ?? (await missingDossier(name));
  const known =
    (await readDocumentCaptures(name, id, person.id)) ?? missing({ noun: "document", asked: id, nearest: [] });
  const [carried, waiting] = await Promise.all([waitingIn(dossier, known), readWaiting(name, id)]);
  const language = dossier.documents.find((one) => one.id === id)?.language ?? null;
  return (
    <>
      <DossierHead account={<AccountLink />} current="Documents" name={name} />
      <PageFrame>
        <h1 className="mb-1">
          <bdi>{known.title}</bdi>
        </h1>
        <EditorPlaces current="Captures" document={id} dossier={name} />
        <div className="max-w-[60rem]">
          <CaptureTable captures={known.captures} />
          {carried.length === 0 ? null : (
            <>
              <p className="border-apart bg-apart-wash mb-4 border-l-[3px] px-3 py-2">
                {counted(carried.length, "claim")} still {carried.length === 1 ? "rests" : "rest"} on an earlier
                capture. Readers see from which.
              </p>
              <WaitingList carried={carried} dossier={name} language={language} waiting={waiting} />
            </>
          )}
          <SecondCapture document={id} dossier={name} language={language} most={MOST_FILE_BYTES} person={person.id} />
        </div>
      </PageFrame>
    </>
  );
});
