import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { type OpenDossier, openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { ifCompared, unlessTooLarge } from "#app/not-compared.ts";
import { citableAddress } from "#app/public-address.ts";
import { readerMay } from "#app/reader-may.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { ChoosingDocuments } from "#components/comparison/choosing-documents.tsx";
import { ComparisonPage } from "#components/comparison/comparison-page.tsx";
import { matrixKey } from "#components/comparison/key-of-matrix.ts";
import { SilenceLinks } from "#components/comparison/silence-links.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { compareHref } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { readView, type View } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  if (open === null) return {};
  const { dossier } = open;
  const description = `${dossier.documents.length} documents, ${dossier.questions.length} questions: what each text says, in its own words.`;
  return { title: `${dossier.title}, compared`, description };
});

/** How many questions another view has; 0 where telling would mean to compare all documents first. */
function questionsLeft(open: OpenDossier, view: View, other: View): number {
  const isCompared = other.documents.length === view.documents.length || open.isCompared();
  return isCompared ? (ifCompared(() => open.lay(other).sheet.questions.length) ?? 0) : 0;
}

export default answering(async function ComparePage({ params, searchParams }: Props) {
  const { dossier: name } = await params;
  const open = await openDossier(name);
  if (open === null) return missingDossier(name);
  const { dossier, revision, state } = open;
  const { view, ignored } = readView(toSearchParams(await searchParams), dossier);
  const made = unlessTooLarge(() => ({ comparisons: open.compare(view), ...open.lay(view) }));
  const id = matrixKey(state, view);
  return (
    <>
      <DossierHead
        account={<AccountLink edit={dossierDeskHref(name)} />}
        current="Compare"
        lens={view}
        name={dossier.name}
      />
      <LiveDossier by={open.actor} dossier={name} lens={view} revision={revision} />
      {made === null ? (
        <ChoosingDocuments dossier={dossier} ignored={ignored} view={view} />
      ) : (
        <ComparisonPage
          {...made}
          dossier={dossier}
          id={id}
          ignored={ignored}
          questionsLeft={(other) => questionsLeft(open, view, other)}
          revision={revision}
          url={citableAddress(compareHref(name, view))}
        />
      )}
      {(await readerMay("record")) ? <SilenceLinks dossier={name} key={id} /> : null}
    </>
  );
});
