import { CitationList } from "#components/take-away/citation-list.tsx";

import type { Citation, Cited } from "./citation.ts";
import { embedCode, hasWholeAddress, SIZING_CODE } from "./embed-code.ts";

/** How to cite a permanent comparison, in the forms that people and reference managers want, and how to embed it. */
export function CitePanel({ cited, citations }: { readonly cited: Cited; readonly citations: readonly Citation[] }) {
  return (
    <details className="open:basis-full">
      <summary className="w-fit cursor-pointer">Cite or embed</summary>
      <dl className="border-rule bg-sheet mt-2 max-w-3xl rounded border px-4.5 py-3">
        <CitationList cited={cited} citations={citations} />
        <div className="py-1.5">
          <dt className="font-semibold">Embed (HTML)</dt>
          <dd>
            <p className="text-soft">
              Shows the matrix, as frozen, within a page of yours.
              {hasWholeAddress(cited)
                ? null
                : " This site does not know its own public address: put it before the path in src."}
            </p>
            <pre className="text-xs wrap-anywhere whitespace-pre-wrap select-all">{embedCode(cited)}</pre>
            <p className="text-soft mt-1.5">Once on that page, so that the frame is as high as what it shows:</p>
            <pre className="text-xs wrap-anywhere whitespace-pre-wrap select-all">{SIZING_CODE}</pre>
          </dd>
        </div>
      </dl>
    </details>
  );
}
