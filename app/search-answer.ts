import "server-only";

import type { Verdict } from "#lib/comparison.ts";
import { nameSearchFilters } from "#lib/db/name-search-filters.ts";
import { readSearchResults, type SearchResult } from "#lib/db/read-search-results.ts";
import { searchEntries } from "#lib/db/search-entries.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import type { Fault, Result } from "#lib/result.ts";
import {
  facetsOf,
  MOST_SEARCH_PAGES,
  noSuch,
  readSearchAddress,
  type Search,
  type SearchFacets,
  type SearchKind,
} from "#lib/search.ts";
import { asksForSomething, type IgnoredSearch, readSearch, type SearchQuery } from "#lib/search-query.ts";
import type { NearWord } from "#lib/search-words.ts";

import { searchVerdicts } from "./search-verdicts.ts";

/** Results on one page. */
export const SEARCH_PAGE = 20;

/** A search as it was understood. */
export interface UnderstoodSearch {
  readonly search: Search;
  readonly query: SearchQuery;
  readonly ignored: readonly IgnoredPart[];
  readonly ignoredWords: readonly IgnoredSearch[];
  /** How parts were read that might be meant otherwise. */
  readonly told: readonly IgnoredSearch[];
  /** What the dossiers, documents and events that it names are called, by parameter and value. */
  readonly names: ReadonlyMap<string, string>;
}

/** Something found, with its words and its question's verdict. */
export type AnsweredResult = SearchResult & { readonly verdict: Verdict | null };

/** What a search comes to. */
export interface SearchAnswer {
  readonly total: number;
  /** How many of them only may be in the ranges asked for. They come last. */
  readonly perhaps: number;
  /** Kinds of which more was found than is counted. */
  readonly cut: readonly SearchKind[];
  readonly facets: SearchFacets;
  /** What facets' dossiers, documents and events are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly results: readonly AnsweredResult[];
  readonly pages: number;
  readonly stems: readonly string[];
  readonly misreadings: readonly NearWord[];
  readonly near: readonly NearWord[];
  /** Dossiers whose verdicts were not computed. */
  readonly untold: readonly string[];
  /** Of these, how many are being computed. */
  readonly coming: number;
}

/** Reads a search from an address; names that no dossier, document or event has are ignored too. */
export async function understandSearch(parameters: URLSearchParams): Promise<UnderstoodSearch> {
  const { search, ignored } = readSearchAddress(parameters);
  const { query, ignored: ignoredWords, told } = readSearch(search.typed);
  const names = await nameSearchFilters(search);
  const unknown: IgnoredPart[] = [];
  const known = (parameter: string, values: readonly string[]) =>
    values.filter((value) => {
      const isKnown = names.has(`${parameter} ${value}`);
      if (!isKnown) unknown.push(noSuch(parameter, value));
      return isKnown;
    });
  const checked = {
    ...search,
    dossiers: known("dossier", search.dossiers),
    documents: known("document", search.documents),
    events: known("event", search.events),
  };
  return { search: checked, query, ignored: [...ignored, ...unknown], ignoredWords, told, names };
}

/** Answers a search; null where it asks for nothing. Fails with `too-slow`. */
export async function answerSearch({ search, query }: UnderstoodSearch): Promise<Result<SearchAnswer | null, Fault>> {
  if (!asksForSomething(query)) return { ok: true, value: null };
  const found = await searchEntries(query, search);
  if (!found.ok) return found;
  const { hits: all, cut, stems, misreadings, near } = found.value;
  const verdicts = await searchVerdicts(all);
  const hits = all.filter((hit) => isOfVerdict(verdicts.of(hit), search));
  const pages = Math.min(MOST_SEARCH_PAGES, Math.ceil(hits.length / SEARCH_PAGE));
  const first = (Math.min(search.page, Math.max(1, pages)) - 1) * SEARCH_PAGE;
  const results = await readSearchResults(hits.slice(first, first + SEARCH_PAGE));
  const facets = facetsOf(hits, verdicts.of);
  return {
    ok: true,
    value: {
      total: hits.length,
      perhaps: hits.filter(({ within }) => within === false).length,
      cut,
      facets,
      names: await namesOf(facets),
      results: results.map((result) => ({ ...result, verdict: verdicts.of(result) })),
      pages,
      stems,
      misreadings,
      near,
      untold: verdicts.untold,
      coming: verdicts.coming,
    },
  };
}

function isOfVerdict(verdict: Verdict | null, { verdicts }: Search): boolean {
  return verdicts.length === 0 || (verdict !== null && verdicts.includes(verdict));
}

function namesOf(facets: SearchFacets): Promise<ReadonlyMap<string, string>> {
  const values = (facet: keyof SearchFacets) => facets[facet].map(({ value }) => value);
  return nameSearchFilters({ dossiers: values("dossier"), documents: values("document"), events: values("event") });
}
