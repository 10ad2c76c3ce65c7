import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { unlessTooLarge } from "#app/not-compared.ts";
import { answerWith } from "#app/response.ts";
import { returnedDrafts } from "#app/returned-drafts.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { signedIn } from "#app/signed-in.ts";
import { openWork, type WorkParams, workPlace, workState } from "#app/work.ts";
import { TooLarge } from "#components/comparison/too-large.tsx";
import { ArchivedMark } from "#components/dossier/archived-mark.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { WorkHead } from "#components/recording/work-head.tsx";
import { Workspace } from "#components/recording/workspace.tsx";
import { ReturnedList } from "#components/review/returned-list.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { recordHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readHeading } from "#lib/db/read-heading.ts";
import { nearestTo } from "#lib/nearest.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Record claims", robots: { index: false } };

interface Props {
  readonly params: Promise<WorkParams>;
  readonly searchParams: Promise<Parameters>;
}

/** Where a document's claims are recorded; by `?claim=`, one of them open. */
export default answering(async ({ params, searchParams }: Props) => {
  const asked = await params;
  const claim = toSearchParams(await searchParams).get("claim");
  const person = await signedIn();
  if (person === null) redirect(signInHref(recordHref(asked.dossier, asked.document, claim ?? undefined)));
  if (!may(person.role, "record")) {
    answerWith(403);
    return <ForbiddenNotice who="editors" />;
  }
  const work = (await openWork(asked)) ?? (await missingWork(asked));
  const heading = await readHeading(asked.dossier);
  return (
    <>
      <DossierHead account={<AccountLink />} current="Documents" name={asked.dossier} />
      <PageFrame>
        <ArchivedMark archivedAt={heading?.archivedAt ?? null} />
        <WorkHead document={work.document} dossier={asked.dossier} />
        <ReturnedList
          dossier={asked.dossier}
          returned={await returnedDrafts(work.open.dossier, person, asked.document)}
        />
        {unlessTooLarge(work.open.compare) === null ? (
          <TooLarge dossier={asked.dossier} without="the verdicts of what is recorded" />
        ) : null}
        <Workspace asked={claim} key={claim} place={workPlace(work, person)} state={await workState(work, person)} />
      </PageFrame>
    </>
  );
});

async function missingWork({ dossier: name, document: id }: WorkParams): Promise<never> {
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { documents } = open.dossier;
  const near = nearestTo(
    id,
    documents.map((one) => one.id),
    3,
  );
  return missing({
    noun: "document",
    asked: id,
    nearest: near.map((one) => ({
      name: documents.find((document) => document.id === one)?.title ?? one,
      href: recordHref(name, one),
    })),
  });
}
