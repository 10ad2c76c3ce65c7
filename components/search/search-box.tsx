import { SEARCH_HREF } from "#components/ui/addresses.ts";

import { FocusSearch } from "./focus-search.tsx";

/** The way to search from any page, without a script; a phone, which has no room to type here, is led to the search's own page. */
export function SearchBox() {
  return (
    <search className="ml-auto pb-2">
      <form action={SEARCH_HREF} className="max-sm:hidden" method="get">
        <label className="sr-only" htmlFor="search">
          Search all dossiers
        </label>
        <input
          aria-keyshortcuts="/"
          className="border-rule-strong bg-sheet placeholder:text-faint w-36 rounded border px-2 py-0.5 text-[13px] lg:w-52"
          id="search"
          maxLength={500}
          name="q"
          placeholder="Search  /"
          type="search"
        />
      </form>
      <a className="text-soft py-1 sm:hidden" href={SEARCH_HREF}>
        Search
      </a>
      <FocusSearch />
    </search>
  );
}
