import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { citableAddress } from "#app/public-address.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { ViewNotes } from "#components/comparison/view-notes.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ReportView } from "#components/report/report-view.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readView } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const open = await openDossier((await params).dossier);
  return { title: open === null ? "Not found" : `Report · ${open.dossier.title}` };
});

const FORMS = ["questions", "matrix"] as const;

/** What a view shows, made to be printed: `?as=matrix`, else a page for each question. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const parameters = toSearchParams(await searchParams);
  const asked = parameters.getAll("as");
  const as = FORMS.find((form) => asked.includes(form)) ?? "questions";
  parameters.delete("as");
  const { view, ignored } = readView(parameters, open.dossier);
  const strange = asked
    .filter((form) => !FORMS.some((known) => known === form))
    .map((value) => ({ parameter: "as", value, known: FORMS }));
  const { sheet } = open.lay(view);
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current={null} lens={view} name={name} />
      <PageFrame>
        <ViewNotes
          all={open.dossier.documents.length}
          ignored={[...ignored, ...strange]}
          oneOrigin={false}
          shown={sheet.documents.length}
        />
        <ReportView
          state={open.state}
          as={as}
          comparisons={open.compare(view)}
          dossier={open.dossier}
          revision={open.revision}
          sheet={sheet}
          urlOf={citableAddress}
        />
      </PageFrame>
    </>
  );
});
