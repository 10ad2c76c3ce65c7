import type { ReactNode } from "react";

import { counted } from "#components/question/counted.ts";

/** Says plainly that a page is a preview: what it counts in, and who sees it. */
export function PreviewNote({ drafts, children }: { readonly drafts: number; readonly children: ReactNode }) {
  return (
    <aside aria-label="Preview" className="border-apart bg-apart-wash mb-5 border-l-[3px] px-4 py-3">
      <p>
        <b className="font-semibold">A preview with drafts.</b>{" "}
        {drafts === 0
          ? "There are none that you may see: this is what readers see."
          : `${counted(drafts, "draft")} that ${drafts === 1 ? "is" : "are"} not accepted ${drafts === 1 ? "counts" : "count"} here as if ${drafts === 1 ? "it was" : "they were"}. Only editors see this.`}
      </p>
      <p className="mt-1 text-[13px]">{children}</p>
    </aside>
  );
}
