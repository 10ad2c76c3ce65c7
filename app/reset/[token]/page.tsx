import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { recallAnswer } from "#app/kept-form.ts";
import { answerWith } from "#app/response.ts";
import type { Parameters } from "#app/search-params.ts";
import { SpentLinkNotice } from "#components/notice/spent-link-notice.tsx";
import { EntryPage } from "#components/person/entry-page.tsx";
import { FRESH } from "#components/person/form-state.ts";
import { ResetForm } from "#components/person/reset-form.tsx";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";

export const metadata: Metadata = { title: "New password", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** Sets a new password by the link that an administrator handed over. */
export default answering(async ({ params, searchParams }: Props) => {
  const { token } = await params;
  const link = await findOneTimeLink("reset", hashToken(token));
  if (link === null || link.email === null) {
    answerWith(404);
    return <SpentLinkNotice advice="Ask an administrator for a new one." />;
  }
  const answer = await recallAnswer("account", (await searchParams)["form"]);
  return (
    <EntryPage title="A new password">
      <ResetForm email={link.email} state={answer ?? FRESH} token={token} />
    </EntryPage>
  );
});
