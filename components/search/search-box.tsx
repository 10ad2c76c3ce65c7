import { SEARCH_HREF, searchInHref } from "#components/ui/plain-addresses.ts";

import { FocusSearch } from "./focus-search.tsx";

/**
 * The way to search from any page, without a script: of a dossier's pages that dossier, which the search's own page
 * widens. A phone, which has no room to type here, is led there.
 */
export function SearchBox({ dossier }: { readonly dossier: string | null }) {
  const place = dossier === null ? "all dossiers" : "this dossier";
  return (
    <search className="ml-auto pb-2">
      <form action={SEARCH_HREF} className="max-sm:hidden" method="get">
        <label className="sr-only" htmlFor="search">
          Search {place}
        </label>
        <input
          aria-keyshortcuts="/"
          className="border-rule-strong bg-sheet placeholder:text-faint w-36 rounded border px-2 py-0.5 text-[13px] lg:w-52"
          id="search"
          maxLength={500}
          name="q"
          placeholder={dossier === null ? "Search  /" : "Search dossier  /"}
          type="search"
        />
        {dossier === null ? null : <input name="dossier" type="hidden" value={dossier} />}
      </form>
      <a className="text-soft py-1 sm:hidden" href={dossier === null ? SEARCH_HREF : searchInHref(dossier)}>
        Search
      </a>
      <FocusSearch />
    </search>
  );
}
