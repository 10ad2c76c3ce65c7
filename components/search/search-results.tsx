import { Fragment, type ReactNode } from "react";

import { searchHref } from "#components/ui/addresses.ts";
import {
  EMPTY_SEARCH,
  SEARCH_FILTER_NAMES,
  SEARCH_FILTERS,
  type Search,
  type SearchFacets,
  type SearchKind,
} from "#lib/search.ts";
import { writeSearch } from "#lib/search-query.ts";
import { isMisreading, type NearWord } from "#lib/search-words.ts";

import { FACET_TITLES, facetWord, KIND_WORDS } from "./facet-words.ts";
import type { UnderstoodAddress } from "./search-frame.tsx";
import { SearchResultItem } from "./search-result.tsx";
import type { ShownResult } from "./shown-result.ts";

/** What a search comes to, its results aside. */
interface SearchOutcome {
  readonly total: number;
  readonly perhaps: number;
  readonly cut: readonly SearchKind[];
  readonly facets: SearchFacets;
  readonly names: ReadonlyMap<string, string>;
  readonly pages: number;
  readonly misreadings: readonly NearWord[];
  readonly near: readonly NearWord[];
  readonly untold: readonly string[];
  readonly coming: number;
}

/** What was found, beside how it divides; or advice, where nothing was. */
export function SearchResults({
  understood,
  answer,
  results,
  perPage,
}: {
  readonly understood: UnderstoodAddress;
  readonly answer: SearchOutcome;
  readonly results: readonly ShownResult[];
  readonly perPage: number;
}) {
  const { search } = understood;
  if (answer.total === 0)
    return (
      <NothingFound near={answer.near} understood={understood}>
        <Untold {...answer} />
      </NothingFound>
    );
  const page = Math.min(search.page, answer.pages);
  const first = (page - 1) * perPage + 1;
  return (
    <div className="mt-5 gap-x-10 lg:grid lg:grid-cols-[15rem_1fr]">
      <Facets answer={answer} search={search} />
      <div className="min-w-0">
        <p className="text-soft text-[13px]" role="status">
          {answer.cut.length > 0 ? "More than " : ""}
          {answer.total.toLocaleString("en-GB")} found, {first} to {first + results.length - 1} shown, the best first.
          {answer.perhaps > 0 && answer.perhaps < answer.total
            ? ` ${(answer.total - answer.perhaps).toLocaleString("en-GB")} state what is in the range; ${answer.perhaps.toLocaleString("en-GB")} only may.`
            : ""}
          {answer.cut.length === 0
            ? ""
            : ` There are too many ${answer.cut.map((kind) => KIND_WORDS[kind][1].toLowerCase()).join(" and ")} to count: those found first are. Add a word, or choose a dossier.`}
        </p>
        <Untold {...answer} />
        <Misreadings misreadings={answer.misreadings} understood={understood} />
        {page < search.page ? <p className="text-[13px]">There are {answer.pages} pages; this is the last.</p> : null}
        <ol className="mt-3">
          {results.map((result, place) => (
            <Fragment key={`${result.kind} ${result.dossier} ${result.id}`}>
              {result.within === false && results[place - 1]?.within !== false ? (
                <li className="border-rule-strong text-soft mt-2 border-t-[3px] pt-2.5 pb-1 text-[13px]">
                  What follows only may be in the range: an open bound, a span or an event that reaches beyond it.
                </li>
              ) : null}
              <SearchResultItem result={result} />
            </Fragment>
          ))}
        </ol>
        <Pages page={page} pages={answer.pages} search={search} />
      </div>
    </div>
  );
}

/** Which verdicts are missing, so that nobody takes what is counted for all. */
function Untold({ untold, coming }: Pick<SearchOutcome, "untold" | "coming">) {
  if (untold.length === 0) return null;
  const others = untold.length - coming;
  return (
    <p className="text-soft mt-1 text-[13px]">
      {coming > 0 ? `Verdicts of ${dossiers(coming)} are not counted yet: search again in a few seconds. ` : ""}
      {others > 0
        ? `Verdicts of ${dossiers(others)} are not counted here: they are on ${others === 1 ? "its own pages" : "their own pages"}.`
        : ""}
    </p>
  );
}

function dossiers(count: number): string {
  return count === 1 ? "one dossier" : `${count} dossiers`;
}

/** How what was found divides by each filter, each part a link to it alone. */
function Facets({ answer, search }: { readonly answer: SearchOutcome; readonly search: Search }) {
  const shown = SEARCH_FILTER_NAMES.filter(
    (filter) => search[SEARCH_FILTERS[filter]].length === 0 && answer.facets[filter].length > 1,
  );
  if (shown.length === 0) return <div />;
  return (
    <nav aria-label="Narrow the search" className="screen-only mb-5 text-[13px]">
      <details className="search-facets">
        <summary className="text-soft w-fit cursor-pointer py-1 lg:hidden">Narrow the search</summary>
        {shown.map((filter) => (
          <section key={filter} className="mb-4">
            <h2 className="mb-0.5 font-sans text-[13px]">{FACET_TITLES[filter]}</h2>
            <ul>
              {answer.facets[filter].map(({ value, count }) => (
                <li key={value}>
                  <a
                    className="flex items-baseline justify-between gap-x-3 py-1 leading-tight"
                    href={searchHref({ ...search, [SEARCH_FILTERS[filter]]: [value], page: 1 })}
                  >
                    <span dir="auto">{facetWord(filter, value, answer.names)}</span>
                    <span className="text-soft tabular-nums">{count.toLocaleString("en-GB")}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  );
}

/** Which words were taken for others, and how to have them exactly. */
function Misreadings({
  misreadings,
  understood: { search, query },
}: {
  readonly misreadings: readonly NearWord[];
  readonly understood: UnderstoodAddress;
}) {
  if (misreadings.length === 0) return null;
  const words = misreadings.map(({ word }) => word);
  const asked = new Set(misreadings.map((one) => one.asked));
  const exact = {
    ...query,
    words: query.words.filter((word) => !asked.has(word)),
    phrases: [...query.phrases, ...query.words.filter((word) => asked.has(word))],
  };
  return (
    <p className="mt-1 text-[13px]">
      Searched for also as {words.map((word) => `“${word}”`).join(", ")}: in another script or spelling, or misread.
      What has only these stands last.{" "}
      <a className="underline underline-offset-2" href={searchHref({ ...search, typed: writeSearch(exact), page: 1 })}>
        Only exactly as written
      </a>
    </p>
  );
}

/** Where nothing was found: the nearest words, and what could be left out. */
function NothingFound({
  near,
  understood: { search, query },
  children,
}: {
  readonly near: readonly NearWord[];
  readonly understood: UnderstoodAddress;
  readonly children: ReactNode;
}) {
  const offered = near
    .filter((one) => !isMisreading(one))
    .slice(0, 6)
    .map(({ asked, word }) => ({
      word,
      typed: writeSearch({ ...query, words: query.words.map((one) => (one === asked ? word : one)) }),
    }));
  const isNarrowed = SEARCH_FILTER_NAMES.some((name) => search[SEARCH_FILTERS[name]].length > 0);
  const parts = query.words.length + query.phrases.length + query.ranges.length;
  return (
    <div className="border-rule mt-6 max-w-[70ch] border-y py-6" role="status">
      <p className="font-serif text-lg">Nothing fits this search.</p>
      {children}
      <ul className="mt-2 grid gap-1.5 [&_a]:underline [&_a]:underline-offset-2">
        {offered.length === 0 ? null : (
          <li>
            The nearest words that stand somewhere:{" "}
            {offered.map(({ word, typed }, index) => (
              <span key={word}>
                {index === 0 ? "" : ", "}
                <a href={searchHref({ ...search, typed, page: 1 })}>{word}</a>
              </span>
            ))}
          </li>
        )}
        {isNarrowed ? (
          <li>
            <a href={searchHref({ ...EMPTY_SEARCH, typed: search.typed })}>Search everything</a>, without filters.
          </li>
        ) : null}
        {parts > 1 && query.words.length > 0 ? (
          <li>
            All parts must stand together. Try one alone:{" "}
            {query.words.map((word, index) => (
              <span key={word}>
                {index === 0 ? "" : ", "}
                <a href={searchHref({ ...search, typed: word, page: 1 })}>{word}</a>
              </span>
            ))}
          </li>
        ) : null}
        <li>Documents are searched where their texts are held, in their own languages; words are not translated.</li>
      </ul>
    </div>
  );
}

function Pages({ search, page, pages }: { readonly search: Search; readonly page: number; readonly pages: number }) {
  if (pages < 2) return null;
  const to = (number: number) => searchHref({ ...search, page: number });
  return (
    <nav aria-label="Pages" className="screen-only mt-4 flex gap-x-6">
      {page > 1 ? (
        <a className="py-1 underline underline-offset-2" href={to(page - 1)} rel="prev">
          Before
        </a>
      ) : null}
      <span className="text-soft py-1">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a className="py-1 underline underline-offset-2" href={to(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
