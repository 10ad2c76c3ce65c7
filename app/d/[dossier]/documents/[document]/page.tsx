import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { unlessTooLarge } from "#app/not-compared.ts";
import { citableAddress } from "#app/public-address.ts";
import { readerMay } from "#app/reader-may.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DocumentView } from "#components/document/document-view.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { readLensAddress } from "#components/lens/lens-address.ts";
import { LensLine } from "#components/lens/lens-line.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { CiteLine } from "#components/take-away/cite-line.tsx";
import { documentHref } from "#components/ui/addresses.ts";
import { recordHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listCaptures } from "#lib/db/list-captures.ts";
import type { Dossier } from "#lib/dossier.ts";
import { documentsThrough, type Lens, lensOf } from "#lib/lens.ts";
import { nearestTo } from "#lib/nearest.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly document: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name, document: id } = await params;
  const open = await openDossier(name);
  const document = open?.dossier.documents.find((one) => one.id === id);
  return open === null || document === undefined
    ? { title: "Not found" }
    : { title: `${document.title} · ${open.dossier.title}` };
});

/** One document: its text or its quotes, with the claims that rest on them. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name, document: id } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const document = open.dossier.documents.find((one) => one.id === id) ?? missingDocument(open.dossier, id);
  const { lens, ignored } = readLensAddress(toSearchParams(await searchParams), open.dossier);
  const isHidden = !documentsThrough(open.dossier, lens).some((one) => one.id === id);
  // A document that the lens leaves out is read beside all others.
  const used = isHidden ? measuresOf(lens) : lens;
  const compared = unlessTooLarge(() => open.compare({ ...WHOLE_VIEW, ...used }));
  const captures = await listCaptures(name, id);
  return (
    <>
      <DossierHead account={<AccountLink edit={recordHref(name, id)} />} current="Documents" lens={lens} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <LensLine
          lens={lens}
          note={isHidden ? "This lens leaves this document out, so it is compared with all documents here." : null}
          plainHref={documentHref(name, id)}
        />
        <IgnoredNotice ignored={ignored} />
        <DocumentView
          {...captures}
          comparisons={compared ?? open.compare({ ...WHOLE_VIEW, documents: [id] })}
          isCompared={compared !== null}
          document={document}
          dossier={open.dossier}
          isEditor={await readerMay("record")}
          lens={lens}
        />
        <CiteLine
          dossier={open.dossier}
          revision={open.revision}
          title={document.title}
          url={citableAddress(documentHref(name, id))}
          view={{ ...WHOLE_VIEW, documents: [id] }}
        />
      </PageFrame>
    </>
  );
});

/** A lens without what it leaves out. */
function measuresOf(lens: Lens): Lens {
  const { camps: _camps, publishedBy: _publishedBy, origins: _origins, ...measures } = lensOf(lens);
  return measures;
}

function missingDocument({ name, documents }: Dossier, asked: string): never {
  const near = nearestTo(
    asked,
    documents.map(({ id }) => id),
    3,
  );
  return missing({
    noun: "document",
    asked,
    nearest: near.map((id) => ({
      name: documents.find((one) => one.id === id)?.title ?? id,
      href: documentHref(name, id),
    })),
  });
}
