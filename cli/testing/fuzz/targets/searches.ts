import fc from "fast-check";

import { MOST_SEARCH_PAGES, readSearchAddress, SEARCH_KINDS, searchAddress } from "#lib/search.ts";
import { readSearch, writeSearch } from "#lib/search-query.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { addresses, texts } from "../traps.ts";
import { TAKES } from "./addresses.ts";

/** Searches in the words of whoever types them. */
export const SEARCHES = [
  ...["boats sank", '"exact phrase"', "-without", '-"no phrase"', ">500", "<=8", "60..70", "2020..2023", "5,000"],
  ...["“curly” words", "a -b >3 1990..2000", "…", "*", "a & b | !c", "(a)", "a:*", "<-> b", "\\", "%_%", "' or 1=1 --"],
];
const PIECES = [
  "boat",
  " ",
  "-",
  "−",
  '"',
  "“",
  ">",
  "≤",
  "=",
  "60",
  "..",
  "1990",
  ",",
  "'",
  "&",
  "|",
  "!",
  "(",
  ")",
  ":*",
  "\\",
];

/** What somebody types into the search. It is written as what reads to the same. */
export const searchTarget = fuzzTarget({
  name: "search queries",
  attacks: ["readSearch", "readSearchAddress"],
  share: 8_000,
  cases: fc.record({
    typed: texts(SEARCHES, PIECES),
    given: addresses({
      ...TAKES,
      q: SEARCHES,
      kind: SEARCH_KINDS,
      dossier: ["port-lisse", "Port Lisse"],
      document: ["port-lisse/courier", "/", "a/b/c"],
      year: ["2031", "20310"],
    }),
  }),
  law: ({ typed, given }) => {
    const { query } = readSearch(typed);
    const written = writeSearch(query);
    const [first, again] = [query, readSearch(written).query].map((one) => JSON.stringify(one));
    // Beyond five hundred characters nothing is read.
    if (written.length <= 500 && first !== again) broken(`${first} is read again as ${again}`);
    const { search } = readSearchAddress(given);
    if (search.page < 1 || search.page > MOST_SEARCH_PAGES) broken(`page ${search.page}`);
    const once = searchAddress(search);
    const twice = searchAddress(readSearchAddress(new URLSearchParams(once)).search);
    if (once !== twice) broken(`${once} is read again as ${twice}`);
  },
});
