import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { recallAnswer } from "#app/kept-form.ts";
import { answerWith } from "#app/response.ts";
import type { Parameters } from "#app/search-params.ts";
import { signedIn } from "#app/signed-in.ts";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { FRESH } from "#components/person/form-state.ts";
import { PeoplePage } from "#components/person/people-page.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { PEOPLE_HREF } from "#components/ui/edit-addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listInvitations } from "#lib/db/list-invitations.ts";
import { listPeople } from "#lib/db/list-people.ts";
import { listPersonChanges } from "#lib/db/list-person-changes.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "People", robots: { index: false } };

/** How many of the latest changes of accounts are told. */
const LATEST = 20;

/** Everyone with an account, for administrators. */
export default answering(async ({ searchParams }: { readonly searchParams: Promise<Parameters> }) => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(PEOPLE_HREF));
  if (!may(person.role, "see-people")) {
    answerWith(403);
    return <ForbiddenNotice who="administrators" />;
  }
  const [people, invitations, changes] = await Promise.all([
    listPeople(),
    listInvitations(),
    listPersonChanges(LATEST),
  ]);
  const answer = await recallAnswer("people", (await searchParams)["form"]);
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <PeoplePage
          changes={changes}
          invitations={invitations}
          link={answer?.link ?? null}
          people={people}
          self={person}
          state={answer ?? FRESH}
        />
      </PageFrame>
    </>
  );
});
