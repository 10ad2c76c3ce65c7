import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { DossierEntry } from "#components/dossier/dossier-entry.tsx";
import { HomeIntroduction, NoDossierYet } from "#components/dossier/home-introduction.tsx";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listDossiers } from "#lib/db/list-dossiers.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** What a database holds changes under a built page. */
export const dynamic = "force-dynamic";

/** The dossiers, and how to read them. */
export default answering(async () => {
  const listed = await listDossiers();
  const opened = await Promise.all(
    listed.map(async ({ name, archivedAt }) => ({ archivedAt, open: await openDossier(name) })),
  );
  const dossiers = opened.flatMap(({ archivedAt, open }) => (open === null ? [] : [{ archivedAt, ...open }]));
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <HomeIntroduction />
        {dossiers.length === 0 ? <NoDossierYet /> : null}
        {dossiers.map(({ dossier, compare, archivedAt }) => (
          <DossierEntry
            key={dossier.name}
            archivedAt={archivedAt}
            comparisons={compare()}
            documents={sheetOf(dossier, WHOLE_VIEW, []).documents}
            dossier={dossier}
          />
        ))}
      </PageFrame>
    </>
  );
});
