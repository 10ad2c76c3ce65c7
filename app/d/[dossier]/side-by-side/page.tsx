import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { unlessTooLarge } from "#app/not-compared.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { ChoosingPage } from "#components/side-by-side/choosing-page.tsx";
import { SideBySidePage } from "#components/side-by-side/side-by-side-page.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { lensOf } from "#lib/lens.ts";
import { readSideView, sideThrough } from "#lib/side-view.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return open === null ? { title: "Not found" } : { title: `Side by side · ${open.dossier.title}` };
});

/** Two or three documents, their passages on the same questions aligned; where fewer are chosen, a choice of them. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { view: asked, ignored, repeated } = readSideView(toSearchParams(await searchParams), open.dossier);
  const lens = lensOf(asked);
  const { view, hidden } = sideThrough(asked, open.dossier);
  const shared = { dossier: open.dossier, view: asked, ignored, repeated, hidden };
  return (
    <>
      <DossierHead
        account={<AccountLink edit={dossierDeskHref(name)} />}
        current="Side by side"
        lens={lens}
        name={name}
      />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        {view.documents.length < 2 ? (
          <ChoosingPage {...shared} comparisons={unlessTooLarge(() => open.compare({ ...WHOLE_VIEW, ...lens }))} />
        ) : (
          <SideBySidePage
            {...shared}
            asked={asked}
            sheet={open.lay({ ...WHOLE_VIEW, ...lens, documents: inOrder(open.dossier, asked.documents) }).sheet}
            view={view}
          />
        )}
      </PageFrame>
    </>
  );
});

/** As the matrix orders them, so that both take the same comparison from the store. */
function inOrder({ documents }: { readonly documents: readonly { readonly id: string }[] }, chosen: readonly string[]) {
  return documents.map(({ id }) => id).filter((id) => chosen.includes(id));
}
