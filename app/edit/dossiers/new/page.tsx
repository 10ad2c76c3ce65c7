import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { answerWith } from "#app/response.ts";
import { signedIn } from "#app/signed-in.ts";
import { NewDossierForm } from "#components/dossier/new-dossier-form.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { IMPORT_HREF, NEW_DOSSIER_HREF } from "#components/ui/edit-addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "A new dossier", robots: { index: false } };

/** Where a dossier is made, for administrators. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(NEW_DOSSIER_HREF));
  if (!may(person.role, "make-dossier")) {
    answerWith(403);
    return <ForbiddenNotice who="administrators" />;
  }
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <h1 className="mb-2">A new dossier</h1>
        <p className="text-soft mb-5">
          Or{" "}
          <a className="underline underline-offset-2" href={IMPORT_HREF}>
            import a data package
          </a>
          .
        </p>
        <NewDossierForm />
      </PageFrame>
    </>
  );
});
