import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  EMPTY_SEARCH,
  facetsOf,
  readSearchAddress,
  SEARCH_FILTER_NAMES,
  type SearchHit,
  searchAddress,
} from "./search.ts";

describe("a search's address", () => {
  it("is read and written", () => {
    const address = "?q=killed+%3E500&kind=claim&document=port/a,port/b&verdict=contradict&year=2020&page=3";
    const { search, ignored } = readSearchAddress(new URLSearchParams(address));
    expect(search).toEqual({
      ...EMPTY_SEARCH,
      typed: "killed >500",
      kinds: ["claim"],
      documents: ["port/a", "port/b"],
      verdicts: ["contradict"],
      years: ["2020"],
      page: 3,
    });
    expect(ignored).toEqual([]);
    expect(searchAddress(search)).toBe(address);
    expect(searchAddress(EMPTY_SEARCH)).toBe("");
  });

  it.each([
    "kind=verse",
    "page=0",
    "page=51",
    "page=x",
    "document=a",
    "event=a/b/c",
    "dossier=%00",
    "year=20",
    "sort=up",
  ])("leaves out what makes no sense and names it: %s", (part) => {
    const { search, ignored } = readSearchAddress(new URLSearchParams(`q=killed&${part}`));
    expect(search).toEqual({ ...EMPTY_SEARCH, typed: "killed" });
    expect(ignored).toHaveLength(1);
  });

  it("names what is given twice and takes the first", () => {
    const { search, ignored } = readSearchAddress(new URLSearchParams("q=one&q=two&page=2&page=3"));
    expect(search).toMatchObject({ typed: "one", page: 2 });
    expect(ignored.map(({ value, why }) => [value, why])).toEqual([
      ["3", "Only the first is read."],
      ["two", "Only the first is read."],
    ]);
  });

  it("names every value that it lets go, however many there are", () => {
    const years = Array.from({ length: 60 }, (_, place) => String(1950 + place));
    const { search, ignored } = readSearchAddress(new URLSearchParams({ year: `${years},MMXX`, kind: "verse,claim" }));
    expect([search.years.length, search.kinds]).toEqual([20, ["claim"]]);
    expect(ignored).toHaveLength(42);
    expect(ignored).toContainEqual({ parameter: "year", value: "MMXX", known: [], why: "A year has four figures." });
    expect(ignored).toContainEqual({ parameter: "year", value: "2009", known: [], why: "At most 20 are read." });
  });

  it("reads anything, and again what it writes", () => {
    const parameter = fc.constantFrom("q", "page", ...SEARCH_FILTER_NAMES);
    const pairs = fc.array(fc.tuple(parameter, fc.string({ unit: "binary", maxLength: 80 })));
    fc.assert(
      fc.property(pairs, (given) => {
        const { search } = readSearchAddress(new URLSearchParams(given));
        expect(readSearchAddress(new URLSearchParams(searchAddress(search)))).toEqual({ search, ignored: [] });
      }),
      { numRuns: 40 },
    );
  });
});

it("counts what was found by each filter, the most first", () => {
  const hit: SearchHit = {
    kind: "claim",
    dossier: "port",
    id: "one",
    question: "killed",
    document: "a",
    event: "shooting",
    answer: "quantity",
    outletType: "state",
    year: 2020,
    within: null,
  };
  const facets = facetsOf(
    [hit, { ...hit, id: "two", document: "b" }, { ...hit, kind: "term", document: "b", year: null }],
    () => "agree",
  );
  expect(facets.kind).toEqual([
    { value: "claim", count: 2 },
    { value: "term", count: 1 },
  ]);
  expect(facets.document[0]).toEqual({ value: "port/b", count: 2 });
  expect(facets.year).toEqual([{ value: "2020", count: 2 }]);
});
