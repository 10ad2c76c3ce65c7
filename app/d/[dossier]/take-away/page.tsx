import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { citationsOf } from "#app/citations.ts";
import { citedAs } from "#app/cited.ts";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { openSnapshot } from "#app/snapshot.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { TakeAwayView } from "#components/take-away/take-away-view.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { isViewFrozen } from "#lib/db/is-view-frozen.ts";
import { endingOf, freeze } from "#lib/permalink.ts";
import type { Sheet } from "#lib/sheet.ts";
import { readView } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return { title: open === null ? "Not found" : `Take away · ${open.dossier.title}` };
});

/** Every format that a view of a dossier can be taken away in. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { view, ignored } = readView(toSearchParams(await searchParams), open.dossier);
  const { sheet } = open.lay(view);
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current={null} lens={view} name={name} />
      <PageFrame>
        <IgnoredNotice ignored={ignored} />
        <TakeAwayView dossier={open.dossier} frozen={await frozenAlready(sheet)} sheet={sheet} />
      </PageFrame>
    </>
  );
});

/** Worked out once for each sheet, which is kept as long as its state is: that of a large one takes a second. */
const ids = new WeakMap<Sheet, Promise<string>>();

function idOf(sheet: Sheet): Promise<string> {
  const id = ids.get(sheet) ?? freeze(sheet).then((frozen) => frozen.id);
  ids.set(sheet, id);
  return id;
}

/** The permanent link of exactly this sheet, where somebody has made it. */
async function frozenAlready(sheet: Sheet) {
  if (!(await isViewFrozen(sheet.dossier.name, endingOf(sheet.view)))) return null;
  const id = await idOf(sheet);
  const snapshot = await openSnapshot(id);
  if (snapshot === null) return null;
  const cited = citedAs(id, snapshot);
  return { cited, citations: citationsOf(cited) };
}
