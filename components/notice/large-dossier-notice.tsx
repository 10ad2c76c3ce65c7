import { SEARCH_HREF } from "#components/ui/plain-addresses.ts";
import { fileHref } from "#components/ui/take-away-addresses.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { Notice } from "./notice.tsx";

/** Stands for each page of a dossier that is too large to be laid out; `detail` says how large that is. */
export function LargeDossierNotice({
  heading: { name, title, description },
  detail,
}: {
  readonly heading: { readonly name: string; readonly title: string; readonly description: string };
  readonly detail: string;
}) {
  return (
    <Notice title={title}>
      {description === "" ? null : <p>{description}</p>}
      <p>{detail}</p>
      <search>
        <form action={SEARCH_HREF} className="flex flex-wrap gap-2" method="get">
          <label className="w-full" htmlFor="large-search">
            Search its words, figures and years
          </label>
          <input
            className="border-rule-strong bg-sheet text-ink min-w-0 grow rounded border px-3 py-2 text-base"
            id="large-search"
            maxLength={500}
            name="q"
            type="search"
          />
          <input name="dossier" type="hidden" value={name} />
          <button className="bg-ink text-paper rounded px-4 py-2" type="submit">
            Search
          </button>
        </form>
      </search>
      <p>
        <a href={fileHref(name, "datapackage", WHOLE_VIEW)}>Take all of it away as a data package</a>, which
        spreadsheets and programs read, or go to <a href="/">all dossiers</a>.
      </p>
    </Notice>
  );
}
