import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";

/** An editors' page of a dossier. */
export function EditFrame({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <div className="max-w-[60rem]">{children}</div>
      </PageFrame>
    </>
  );
}

/** Stands for an editors' page where whoever is signed in is none. */
export function ForEditors() {
  return <ForbiddenNotice who="editors" />;
}
