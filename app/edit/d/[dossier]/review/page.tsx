import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { admitEditor } from "#app/edit/d/admit-editor.ts";
import { ForEditors } from "#app/edit/edit-frame.tsx";
import { missingDossier } from "#app/missing-dossier.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { chooseEntries } from "#components/review/choose-entries.ts";
import { entriesOf } from "#components/review/entry.ts";
import { LiveRefresh } from "#components/review/live-refresh.tsx";
import { MOST_CARDS, QueuePage } from "#components/review/queue-page.tsx";
import { queueQuery, readQueueView } from "#components/review/queue-view.ts";
import { reviewHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listDraftNews } from "#lib/db/list-draft-news.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { listRemarks } from "#lib/db/list-remarks.ts";
import { readHeldTexts } from "#lib/db/read-held-texts.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Review", robots: { index: false } };

/** For how long what was accepted or rejected is shown, in milliseconds: 30 days. */
const LATELY = 30 * 24 * 60 * 60 * 1000;

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** A dossier's drafts, to be judged. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const view = readQueueView(toSearchParams(await searchParams));
  const person = await admitEditor(name, reviewHref(name, queueQuery(view)));
  if (person === null) return <ForEditors />;
  const { dossier, revision } = (await openDossier(name)) ?? (await missingDossier(name));
  const since = new Date(Date.now() - LATELY);
  const [open, ended, last, remarks] = await Promise.all([
    listDrafts(name, { viewer: person.id, statuses: ["draft", "in-review"] }),
    listDrafts(name, { viewer: person.id, statuses: ["accepted", "rejected"], since }),
    listDraftNews(name, since),
    listRemarks(name),
  ]);
  const entries = entriesOf({ dossier, drafts: [...open, ...ended], last, remarks, viewer: person.id });
  const looker = { id: person.id, mayReview: may(person.role, "review", { isOwn: false }) };
  const shown = chooseEntries(entries, view, looker).chosen.slice(0, MOST_CARDS);
  const texts = await readHeldTexts(name, [...new Set(shown.map(({ document }) => document.id))]);
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <LiveRefresh dossier={name} revision={revision} />
        <QueuePage dossier={dossier} entries={entries} looker={looker} texts={texts} view={view} />
      </PageFrame>
    </>
  );
});
