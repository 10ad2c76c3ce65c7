import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { answerWith } from "#app/response.ts";
import { signedIn } from "#app/signed-in.ts";
import { ImportForm } from "#components/dossier/import/import-form.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { IMPORT_HREF } from "#components/ui/edit-addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { may } from "#lib/policy.ts";

export const metadata: Metadata = { title: "Import", robots: { index: false } };

/** Where a data package is brought in, for administrators. */
export default answering(async () => {
  const person = await signedIn();
  if (person === null) redirect(signInHref(IMPORT_HREF));
  if (!may(person.role, "import")) {
    answerWith(403);
    return <ForbiddenNotice who="administrators" />;
  }
  return (
    <>
      <Head account={<AccountLink />} />
      <PageFrame>
        <div className="max-w-[60rem]">
          <h1 className="mb-2">Import a data package</h1>
          <p className="text-soft mb-5 max-w-[72ch]">
            The zip names its dossier. A new one is added; of one that is here, the package’s rows are added, changed
            and retracted. You see what that would be first. What was edited here, and what drafts rest on, stays.
          </p>
          <ImportForm />
        </div>
      </PageFrame>
    </>
  );
});
