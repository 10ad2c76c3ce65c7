import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { recallAnswer } from "#app/kept-form.ts";
import { answerWith } from "#app/response.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { SpentLinkNotice } from "#components/notice/spent-link-notice.tsx";
import { EntryPage } from "#components/person/entry-page.tsx";
import { FRESH } from "#components/person/form-state.ts";
import { JoinForm } from "#components/person/join-form.tsx";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { findOneTimeLink } from "#lib/db/find-one-time-link.ts";

export const metadata: Metadata = { title: "The first administrator", robots: { index: false } };

/** Makes the first administrator: opened by the link that `npm start` prints, and by nothing else. */
export default answering(async ({ searchParams }: { readonly searchParams: Promise<Parameters> }) => {
  const query = toSearchParams(await searchParams);
  const token = query.get("token") ?? "";
  if ((await findOneTimeLink("first-administrator", hashToken(token))) === null) {
    answerWith(404);
    return <SpentLinkNotice advice="While nobody is administrator, each npm start prints a new one." />;
  }
  const answer = await recallAnswer("account", query.get("form"));
  return (
    <EntryPage title="The first administrator">
      <JoinForm action="/first/submit" email={null} state={answer ?? FRESH} token={token} />
    </EntryPage>
  );
});
