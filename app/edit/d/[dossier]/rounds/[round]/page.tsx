import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { editorAt } from "#app/editor-at.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { RoundView } from "#components/round/round-view.tsx";
import { roundHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { listRounds } from "#lib/db/list-rounds.ts";

export const metadata: Metadata = { title: "Blind coding", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly round: string }>;
}

/** One blind coding: for its coders while they are at it, then side by side, for whoever settles it, and at last as it was settled. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, round: id } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const person = await editorAt(roundHref(name, id), "record");
  if (person === null) return <ForbiddenNotice who="editors" />;
  const round = (await listRounds(name)).find((one) => one.id === id);
  if (round === undefined) return missing({ noun: "blind coding", asked: id, nearest: [] });
  const areDone = round.closed || round.coders.every(({ finished }) => finished);
  const drafts = areDone ? await listDrafts(name, { viewer: null, round: id }) : [];
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <RoundView dossier={open.dossier} drafts={drafts} round={round} viewer={person} />
      </PageFrame>
    </>
  );
});
