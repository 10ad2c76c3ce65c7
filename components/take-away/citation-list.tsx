import type { Citation, Cited } from "#components/comparison/citation.ts";
import { citationHref } from "#components/ui/take-away-addresses.ts";

/** A permanent comparison's citation in each form, to be copied or downloaded. */
export function CitationList({
  cited,
  citations,
}: {
  readonly cited: Pick<Cited, "id">;
  readonly citations: readonly Citation[];
}) {
  return citations.map(({ id, form, text }) => (
    <div key={id} className="py-1.5">
      <dt className="font-semibold">
        {form}{" "}
        <a className="ml-1 font-normal underline underline-offset-2" download="" href={citationHref(cited.id, id)}>
          download<span className="sr-only"> {form}</span>
        </a>
      </dt>
      <dd>
        <pre className="text-xs wrap-anywhere whitespace-pre-wrap select-all">{text.trim()}</pre>
      </dd>
    </div>
  ));
}
