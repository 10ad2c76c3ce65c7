import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { readCodingBasis } from "#app/coding-basis.ts";
import { openDossier } from "#app/dossier.ts";
import { latestChanges } from "#app/latest-changes.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { unlessTooLarge } from "#app/not-compared.ts";
import { citableAddress } from "#app/public-address.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { DossierOverview } from "#components/dossier/dossier-overview.tsx";
import { HeadingWithLink } from "#components/dossier/heading-with-link.tsx";
import { figuresOf } from "#components/dossier/overview-figures.ts";
import { ChangeList } from "#components/history/change-list.tsx";
import { readLensAddress } from "#components/lens/lens-address.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { CiteLine } from "#components/take-away/cite-line.tsx";
import { changesHref, dossierHref, feedHref, withLens } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readHeading } from "#lib/db/read-heading.ts";
import { dossierThrough } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name } = await params;
  const open = await openDossier(name);
  if (open === null) return { title: "Not found" };
  const { title, description } = open.dossier;
  return { title, description, alternates: { types: { "application/atom+xml": feedHref(name) } } };
});

/** A dossier's overview, through a lens where the address names one. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { lens, ignored } = readLensAddress(toSearchParams(await searchParams), open.dossier);
  const view = { ...WHOLE_VIEW, ...lens };
  const figures = unlessTooLarge(() => figuresOf(open.lay(view).sheet, open.compare(view)));
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current="Overview" lens={lens} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <DossierOverview
          archivedAt={(await readHeading(name))?.archivedAt ?? null}
          coding={figures === null ? null : await readCodingBasis(open, view)}
          dossier={dossierThrough(open.dossier, lens)}
          figures={figures}
          lens={lens}
        >
          <LensBar action={dossierHref(name)} dossier={open.dossier} ignored={ignored} lens={lens} />
        </DossierOverview>
        <section className="mt-12 max-w-[72ch]">
          <HeadingWithLink href={withLens(changesHref(name), lens)} link="all changes" title="Latest changes" />
          <ChangeList changes={await latestChanges(open)} dossier={name} lens={lens} />
        </section>
        <CiteLine
          dossier={open.dossier}
          revision={open.revision}
          title={open.dossier.title}
          url={citableAddress(dossierHref(name, lens))}
          view={view}
        />
      </PageFrame>
    </>
  );
});
