import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { ArchivedMark } from "#components/dossier/archived-mark.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { readHeading } from "#lib/db/read-heading.ts";

/** An editors' page of a dossier; one that is archived says so before anybody types. */
export async function EditFrame({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const heading = await readHeading(name);
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <div className="max-w-[60rem]">
          <ArchivedMark archivedAt={heading?.archivedAt ?? null} />
          {children}
        </div>
      </PageFrame>
    </>
  );
}

/** Stands for an editors' page where whoever is signed in is none. */
export function ForEditors() {
  return <ForbiddenNotice who="editors" />;
}
