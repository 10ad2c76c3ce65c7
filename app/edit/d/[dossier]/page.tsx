import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { dossierAsked } from "#app/edit/editors-page.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { answerWith } from "#app/response.ts";
import { returnedDrafts } from "#app/returned-drafts.ts";
import { DossierDesk } from "#components/dossier/dossier-desk.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { ReturnedList } from "#components/review/returned-list.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { countDrafts } from "#lib/db/count-drafts.ts";
import { listChanges } from "#lib/db/list-changes.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Dossier", robots: { index: false } };

/** How many of the latest changes are told. */
const LATEST = 8;

/** The editors' side of one dossier. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const { person, heading } = await dossierAsked(name, dossierDeskHref(name));
  if (!may(person.role, "record")) {
    answerWith(403);
    return <ForbiddenNotice who="editors" />;
  }
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const [drafts, changes, returned] = await Promise.all([
    countDrafts(person.id, name),
    listChanges(name, LATEST),
    returnedDrafts(open.dossier, person),
  ]);
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <ReturnedList dossier={name} returned={returned} />
        <DossierDesk
          archivedAt={heading.archivedAt}
          changes={changes}
          dossier={open.dossier}
          drafts={drafts}
          role={person.role}
        />
      </PageFrame>
    </>
  );
});
