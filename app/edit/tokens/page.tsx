import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { answerWith } from "#app/response.ts";
import { signedIn } from "#app/signed-in.ts";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { TokenForm } from "#components/person/token-form.tsx";
import { TokenList } from "#components/person/token-list.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import { TOKENS_HREF } from "#components/ui/edit-addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { listTokens } from "#lib/db/list-tokens.ts";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Tokens", robots: { index: false } };

/** The tokens that programs write by, for administrators. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(TOKENS_HREF));
  if (!may(person.role, "make-token")) {
    answerWith(403);
    return <ForbiddenNotice who="administrators" />;
  }
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <div className="max-w-[60rem]">
          <h1 className="mb-2">Tokens</h1>
          <p className="text-soft mb-5 max-w-[72ch]">
            A program writes over the API by a token, in the name of whoever made it and with what their role allows at
            that moment. The history names both.
          </p>
          <Card title="Make a token">
            <TokenForm />
          </Card>
          <h2 className="mt-8 mb-2">All tokens</h2>
          <TokenList tokens={await listTokens()} />
        </div>
      </PageFrame>
    </>
  );
});
