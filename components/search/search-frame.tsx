import "./search.css";

import type { ReactNode } from "react";

import { IgnoredParts, visible } from "#components/lens/ignored-parts.tsx";
import { searchHref } from "#components/ui/addresses.ts";
import { SEARCH_HREF } from "#components/ui/plain-addresses.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { SEARCH_FILTER_NAMES, SEARCH_FILTERS, type Search, type SearchFilter } from "#lib/search.ts";
import type { IgnoredSearch, SearchQuery, SearchRange } from "#lib/search-query.ts";

import { FACET_TITLES, facetWord } from "./facet-words.ts";
import { FocusSearch } from "./focus-search.tsx";

/** A search as it was understood. */
export interface UnderstoodAddress {
  readonly search: Search;
  readonly query: SearchQuery;
  readonly ignored: readonly IgnoredPart[];
  readonly ignoredWords: readonly IgnoredSearch[];
  readonly told: readonly IgnoredSearch[];
  readonly names: ReadonlyMap<string, string>;
}

/** The search's own page: where one types, what was understood of it, what narrows it, and what was found. */
export function SearchFrame({
  understood,
  children,
}: {
  readonly understood: UnderstoodAddress;
  readonly children: ReactNode;
}) {
  const { search } = understood;
  return (
    <>
      <h1 className="mb-3">Search</h1>
      <FocusSearch />
      <search>
        <form action={SEARCH_HREF} className="flex max-w-3xl flex-wrap gap-2" method="get">
          <label className="sr-only" htmlFor="search-words">
            Words, figures or years to find in {search.dossiers.length === 0 ? "all dossiers" : "the dossiers chosen"}
          </label>
          <input
            aria-describedby="search-help"
            className="border-rule-strong bg-sheet min-w-0 grow rounded border px-3 py-2 text-base"
            defaultValue={search.typed}
            id="search-words"
            maxLength={500}
            name="q"
            type="search"
          />
          {SEARCH_FILTER_NAMES.map((filter) => {
            const chosen = search[SEARCH_FILTERS[filter]];
            return chosen.length === 0 ? null : (
              <input key={filter} name={filter} type="hidden" value={chosen.join(",")} />
            );
          })}
          <button className="bg-ink text-paper rounded px-4 py-2" type="submit">
            Search
          </button>
        </form>
      </search>
      <p className="text-soft mt-1.5 max-w-3xl text-[13px]" id="search-help">
        Words are found in all their forms. <code>"in quotes"</code> exactly so, <code>-without</code>,{" "}
        <code>&gt;500</code> or <code>60..70</code> for figures, <code>2020..2023</code> for years.
      </p>
      <Chosen understood={understood} />
      {search.dossiers.length === 0 ? null : (
        <p className="screen-only mt-2 text-[13px]">
          <a
            className="underline underline-offset-2"
            href={searchHref({ ...search, dossiers: [], documents: [], events: [], page: 1 })}
          >
            Search all dossiers
          </a>
        </p>
      )}
      <Notes understood={understood} />
      {children ?? <Advice />}
    </>
  );
}

/** What narrows the search, each with a link that takes it off. */
function Chosen({ understood: { search, names } }: { readonly understood: UnderstoodAddress }) {
  const chosen = SEARCH_FILTER_NAMES.flatMap((filter) =>
    search[SEARCH_FILTERS[filter]].map((value) => ({ filter, value: String(value) })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="chips screen-only mt-3 items-center text-[13px]">
      {chosen.map(({ filter, value }) => (
        <li key={`${filter} ${value}`}>
          <a href={searchHref(without(search, filter, value))}>
            <span className="text-soft">{FACET_TITLES[filter]}: </span>
            {facetWord(filter, value, names)} <span aria-hidden="true">×</span>
            <span className="sr-only">(take off)</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function without(search: Search, filter: SearchFilter, value: string): Search {
  const list = SEARCH_FILTERS[filter];
  const left: readonly string[] = search[list];
  return { ...search, [list]: left.filter((one) => one !== value), page: 1 };
}

/** How figures and years were read, and what was not. */
function Notes({ understood }: { readonly understood: UnderstoodAddress }) {
  const { query, told, ignored, ignoredWords } = understood;
  if (query.ranges.length + told.length + ignored.length + ignoredWords.length === 0) return null;
  return (
    <div className="border-rule-strong mt-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      {query.ranges.map((range) => (
        <p key={JSON.stringify(range)}>{tellRange(range)}</p>
      ))}
      {told.map(({ part, why }) => (
        <p key={part}>
          <code className="wrap-anywhere">
            <bdi>{part}</bdi>
          </code>
          : {why}
        </p>
      ))}
      {ignoredWords.map(({ part, why }) => (
        <p key={part}>
          Ignored:{" "}
          <code className="wrap-anywhere">
            <bdi>{visible(part)}</bdi>
          </code>
          . {why}
        </p>
      ))}
      <IgnoredParts ignored={ignored} />
    </div>
  );
}

function tellRange({ of, from, to, open }: SearchRange): string {
  if (of === "years") {
    if (from === null) return `Only what is of ${to} or earlier.`;
    if (to === null) return `Only what is of ${from} or later.`;
    return `Only what is of the years ${from} to ${to}: an answer, an event, or a document published then.`;
  }
  const unit = "in the unit that it is written in";
  if (to === null) return `Only claims whose figure may be ${open ? "above" : "at least"} ${from}, ${unit}.`;
  if (from === null) return `Only claims whose figure may be ${open ? "below" : "at most"} ${to}, ${unit}.`;
  return `Only claims whose figure may be from ${from} to ${to}, ${unit}.`;
}

function Advice() {
  return (
    <p className="border-rule mt-6 max-w-[70ch] border-t pt-6 font-serif text-lg">
      Questions, claims with their quotes, terms and documents of all dossiers are searched, whatever the accents, and
      where a scan misread a letter. From any page, <kbd className="bg-wash rounded px-1.5 font-sans text-sm">/</kbd>{" "}
      comes here.
    </p>
  );
}
