import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { readAgreementChoice, writeAgreementChoice } from "#components/dossier/agreement-choice.ts";
import { AgreementView } from "#components/dossier/agreement-view.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { figuresOf } from "#components/dossier/overview-figures.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { agreementHref } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { PLAIN_LENS, readLens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return open === null ? { title: "Not found" } : { title: `Agreement · ${open.dossier.title}` };
});

/** How a dossier's documents agree, two by two and as a whole. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { dossier } = open;
  const parameters = toSearchParams(await searchParams);
  const { lens, ignored: unclear } = readLens(parameters, dossier);
  const { choice, ignored } = readAgreementChoice(
    parameters,
    dossier.documents.map(({ id }) => id),
  );
  const view = { ...WHOLE_VIEW, ...lens };
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current={null} lens={lens} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <AgreementView choice={choice} dossier={dossier} figures={figuresOf(open.lay(view).sheet, open.compare(view))}>
          <LensBar
            action={agreementHref(name, PLAIN_LENS)}
            dossier={dossier}
            ignored={[...unclear, ...ignored]}
            kept={new URLSearchParams({ ...writeAgreementChoice(choice) })}
            lens={lens}
          />
        </AgreementView>
      </PageFrame>
    </>
  );
});
