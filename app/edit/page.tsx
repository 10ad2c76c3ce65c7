import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { signedIn } from "#app/signed-in.ts";
import { Desk, type DeskDossier } from "#components/person/desk.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { DESK_HREF } from "#components/ui/edit-addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { countDrafts, type DraftCount } from "#lib/db/count-drafts.ts";
import { countHoldings } from "#lib/db/count-holdings.ts";
import { listDossiers } from "#lib/db/list-dossiers.ts";

export const metadata: Metadata = { title: "Your desk", robots: { index: false } };

/** Who one is, and the dossiers with what is under way in each. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(DESK_HREF));
  const [listed, drafts, holdings] = await Promise.all([listDossiers(), countDrafts(person.id), countHoldings()]);
  const dossiers = listed.map(({ name, title, archivedAt }) => {
    const { documents = 0, claims = 0 } = holdings.find(({ dossier }) => dossier === name) ?? {};
    return { name, title, archivedAt, documents, claims, ...sumOf(drafts.filter(({ dossier }) => dossier === name)) };
  });
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
