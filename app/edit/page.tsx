import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { signedIn } from "#app/signed-in.ts";
import { Desk } from "#components/person/desk.tsx";
import { DESK_HREF, signInHref } from "#components/ui/addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";

export const metadata: Metadata = { title: "Your desk", robots: { index: false } };

/** Who one is and what one may do. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(DESK_HREF));
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <Desk person={person} />
      </PageFrame>
    </>
  );
});
