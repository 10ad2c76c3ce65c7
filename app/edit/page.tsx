import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { signedIn } from "#app/signed-in.ts";
import { Desk, type DeskDossier } from "#components/person/desk.tsx";
import { DESK_HREF, signInHref } from "#components/ui/addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { countDrafts, type DraftCount } from "#lib/db/count-drafts.ts";
import { listDossiers } from "#lib/db/list-dossiers.ts";
import type { Dossier } from "#lib/dossier.ts";

export const metadata: Metadata = { title: "Your desk", robots: { index: false } };

/** Who one is, and the dossiers with what is under way in each. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(DESK_HREF));
  const counts = Map.groupBy(await countDrafts(person.id), ({ dossier }) => dossier);
  const dossiers = await Promise.all(
    (await listDossiers()).map(async ({ name, title, archivedAt }) => {
      const dossier = (await openDossier(name))?.dossier;
      return { name, title, archivedAt, ...sumOf(counts.get(name) ?? []), ...sizeOf(dossier) };
    }),
  );
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <Desk dossiers={dossiers} person={person} />
      </PageFrame>
    </>
  );
});

function sumOf(counts: readonly DraftCount[]): Pick<DeskDossier, "writing" | "inReview"> {
  return {
    writing: counts.reduce((sum, { writing }) => sum + writing, 0),
    inReview: counts.reduce((sum, { inReview }) => sum + inReview, 0),
  };
}

function sizeOf(dossier: Dossier | undefined): Pick<DeskDossier, "documents" | "claims"> {
  return { documents: dossier?.documents.length ?? 0, claims: dossier?.claims.length ?? 0 };
}
