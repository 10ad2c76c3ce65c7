import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { openFraming } from "#app/framing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { FramingPage } from "#components/framing/framing-page.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readFramingView } from "#lib/framing/framing-view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  if (open === null) return { title: "Not found" };
  return {
    title: `How it is framed · ${open.dossier.title}`,
    description: "What each document calls things, whom it makes hero or villain, and whom it leaves out.",
  };
});

/** How a dossier's documents name and frame what they tell of. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { view, ignored } = readFramingView(toSearchParams(await searchParams), open.dossier);
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Framing" lens={view} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={view} revision={open.revision} />
      <PageFrame>
        <FramingPage dossier={open.dossier} framing={await openFraming(open, view)} ignored={ignored} view={view} />
      </PageFrame>
    </>
  );
});
