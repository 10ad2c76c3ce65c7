import "server-only";

import { redirect } from "next/navigation";
import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { type OpenDossier, openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { answerWith } from "#app/response.ts";
import type { Parameters } from "#app/search-params.ts";
import { signedIn } from "#app/signed-in.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { ForbiddenNotice } from "#components/notice/forbidden-notice.tsx";
import { signInHref } from "#components/ui/addresses.ts";
import { codebookHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

/** What the address of a page of the codebook says. */
export interface CodebookProps<Part extends string = never> {
  readonly params: Promise<{ readonly [Name in Part | "dossier"]: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** What a page of the codebook is drawn from. */
interface Given<Part extends string> extends OpenDossier {
  readonly person: Person;
  readonly params: { readonly [Name in Part | "dossier"]: string };
  readonly search: Parameters;
}

/** A page of a dossier's codebook, for editors alone: others are led to sign in, or told that it is not theirs. */
export function codebookPage<Part extends string = never>(draw: (given: Given<Part>) => ReactNode) {
  return answering(async (props: CodebookProps<Part>) => {
    const params = await props.params;
    const person = await signedIn();
    if (person === null) redirect(signInHref(codebookHref(params.dossier)));
    if (!may(person.role, "edit-codebook")) {
      answerWith(403);
      return <ForbiddenNotice who="editors" />;
    }
    const open = (await openDossier(params.dossier)) ?? (await missingDossier(params.dossier));
    const page = draw({ ...open, person, params, search: await props.searchParams });
    return (
      <>
        <DossierHead account={<AccountLink />} current={null} name={open.dossier.name} />
        <PageFrame>{page}</PageFrame>
      </>
    );
  });
}
