import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { openFraming } from "#app/framing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ConcordancePage } from "#components/framing/concordance-page.tsx";
import { termsIn } from "#components/framing/terms-in.ts";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readConcordanceView } from "#lib/framing/framing-view.ts";
import { readLens } from "#lib/lens.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return { title: open === null ? "Not found" : `Concordance · ${open.dossier.title}` };
});

/** The words of a concept, each with what stands around it. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const parameters = toSearchParams(await searchParams);
  const framing = await openFraming(open, readLens(parameters, open.dossier).lens);
  const { view, ignored } = readConcordanceView(parameters, open.dossier, (concept) => termsIn(framing, concept));
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Framing" lens={view} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={view} revision={open.revision} />
      <PageFrame>
        <ConcordancePage dossier={open.dossier} framing={framing} ignored={ignored} view={view} />
      </PageFrame>
    </>
  );
});
