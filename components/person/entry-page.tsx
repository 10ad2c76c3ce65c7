import type { ReactNode } from "react";

import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";

/** A page of one form, by which somebody comes in. */
export function EntryPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Head />
      <PageFrame>
        <div className="max-w-[26rem] pt-[4vh]">
          <h1 className="mb-4">{title}</h1>
          {children}
        </div>
      </PageFrame>
    </>
  );
}
