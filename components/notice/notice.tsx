import type { ReactNode } from "react";

import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";

/** An address without parts is that of the page itself: it is asked for again. */
export const THIS_PAGE = "";

/** A page that stands for one that cannot be shown: what is so, and what to do next. */
export function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Head />
      <PageFrame>
        <div className="max-w-[60ch] pt-[8vh]">
          <h1 className="mb-3">{title}</h1>
          <div className="text-soft grid gap-3 text-[15px] [&_a]:underline [&_a]:underline-offset-2">{children}</div>
        </div>
      </PageFrame>
    </>
  );
}
