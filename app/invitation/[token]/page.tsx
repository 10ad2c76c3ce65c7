import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { recallAnswer } from "#app/kept-form.ts";
import { answerWith } from "#app/response.ts";
import type { Parameters } from "#app/search-params.ts";
import { SpentLinkNotice } from "#components/notice/spent-link-notice.tsx";
import { EntryPage } from "#components/person/entry-page.tsx";
import { FRESH } from "#components/person/form-state.ts";
import { JoinForm } from "#components/person/join-form.tsx";
import { ROLE_TEXT } from "#components/person/role-text.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** Makes an account by an invitation. */
export default answering(async ({ params, searchParams }: Props) => {
  const { token } = await params;
  const link = await findOneTimeLink("invitation", hashToken(token));
  if (link === null || link.role === null) {
    answerWith(404);
    return <SpentLinkNotice advice="Ask whoever invited you for a new one." />;
  }
  const answer = await recallAnswer("account", (await searchParams)["form"]);
  const state = answer ?? { ...FRESH, fields: { name: link.name ?? "" } };
  return (
    <EntryPage title="You are invited">
      <p className="text-soft mb-4">
        As {link.role}: who {ROLE_TEXT[link.role]}.
      </p>
      <JoinForm action="/invitation/submit" email={link.email} state={state} token={token} />
    </EntryPage>
  );
});
