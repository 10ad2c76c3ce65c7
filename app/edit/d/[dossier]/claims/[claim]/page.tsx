import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { admitEditor } from "#app/edit/d/admit-editor.ts";
import { ForEditors } from "#app/edit/edit-frame.tsx";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ClaimPage } from "#components/review/claim-page.tsx";
import { entryOfClaim } from "#components/review/entry.ts";
import { LiveRefresh } from "#components/review/live-refresh.tsx";
import { editClaimHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listDraftNews } from "#lib/db/list-draft-news.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { listRemarks } from "#lib/db/list-remarks.ts";
import { readClaimHistory } from "#lib/db/read-claim-history.ts";
import { readDraftVersions } from "#lib/db/read-draft-versions.ts";

export const metadata: Metadata = { title: "One claim", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly claim: string }>;
}

/** One claim, for its editors. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, claim: id } = await params;
  const person = await admitEditor(name, editClaimHref(name, id));
  if (person === null) return <ForEditors />;
  const { dossier, revision } = (await openDossier(name)) ?? (await missingDossier(name));
  const [drafts, last, remarks, published, drafted] = await Promise.all([
    listDrafts(name, { viewer: person.id, id }),
    listDraftNews(name, new Date(0)),
    listRemarks(name, id),
    readClaimHistory(name, id),
    readDraftVersions(name, id, person.id),
  ]);
  const [draft = null] = drafts;
  const known = draft?.claim ?? published[0]?.claim;
  if (known === undefined) missing({ noun: "claim", asked: id, nearest: [] });
  const matters = { dossier, last, remarks, viewer: person.id };
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <LiveRefresh dossier={name} revision={revision} />
        <ClaimPage
          dossier={dossier}
          drafted={drafted}
          entry={entryOfClaim(matters, known, draft)}
          person={person}
          published={published}
        />
      </PageFrame>
    </>
  );
});
