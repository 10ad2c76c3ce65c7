import type { ReactNode } from "react";

import { TooLarge } from "#components/comparison/too-large.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";

/** Stands for a page that is nothing without a comparison, of a dossier that is too large to be compared at once. */
export function TooLargeNotice({ dossier, account }: { readonly dossier: string; readonly account: ReactNode }) {
  return (
    <>
      <DossierHead account={account} current={null} name={dossier} />
      <PageFrame>
        <h1>Choose documents first</h1>
        <TooLarge dossier={dossier} hasQuestions={false} without="what it would show" />
      </PageFrame>
    </>
  );
}
