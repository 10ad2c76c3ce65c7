import fc from "fast-check";

import { VERDICTS } from "#lib/comparison.ts";
import { OUTLET_TYPES } from "#lib/document.ts";
import { CONCORDANCE_ORDERS } from "#lib/framing/concordance.ts";
import {
  campsToHead,
  concordanceQuery,
  framingQuery,
  readConcordanceView,
  readFramingView,
} from "#lib/framing/framing-view.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { campsIn, readLens, writeLens } from "#lib/lens.ts";
import { ANSWER_TYPES, FRAME_FUNCTIONS } from "#lib/question.ts";
import { readWindow } from "#lib/read-window.ts";
import { COLUMN_PLACES, readSideView, SIDE_ROWS, sideQueryOf } from "#lib/side-view.ts";
import { writeWindow } from "#lib/time-window.ts";
import { DENSITIES, queryOf, readView, SORTS } from "#lib/view.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { someDossier } from "../some-dossier.ts";
import { addresses } from "../traps.ts";

const dossier = await someDossier();
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const documents = ids(dossier.documents);
const concepts = ids(dossier.codebook.concepts);
const termsOf = (concept: string) =>
  dossier.codebook.terms.filter((term) => term.concept === concept).map(({ term }) => term);

/** What the addresses of a dossier's pages take, with values of the made-up one. */
export const TAKES = {
  document: documents,
  documents,
  event: ids(dossier.events),
  question: ids(dossier.questions),
  "outlet-type": OUTLET_TYPES,
  answer: ANSWER_TYPES,
  verdict: VERDICTS,
  voice: ["own", "all"],
  tolerance: ["5%", "0", "3", "0.5%", "1e3", "100000000000000000000000000000000000000%"],
  approximation: ["0.2", "1", "0", "1.0001"],
  origins: ["only"],
  camp: campsIn(dossier.outlets),
  "published-by": ["2023-09-30", "2031-05-14", "2023-02-31", "9999-12-31"],
  words: ["boats", "ship fire"],
  sort: [...SORTS, ...CONCORDANCE_ORDERS],
  density: DENSITIES,
  from: ["2031", "2031-05", "2031-05-14", "1993~", "../1994", "-9999", "Y-17E7"],
  to: ["2031", "2031-06", "2032-05-14", "Y17E7"],
  vocabulary: ["codebook", ...documents, ...campsToHead(dossier)],
  rows: ["contested", ...SIDE_ROWS],
  function: FRAME_FUNCTIONS,
  concept: concepts,
  term: concepts.flatMap(termsOf),
  order: COLUMN_PLACES,
  page: ["1", "2", "9999", "0", "-1", "99999999999999999999"],
  limit: ["1", "200", "201", "0", "1e2"],
  cursor: ["cG9ydA", "____", "=="],
  format: ["csv", "json", "ris"],
  table: ["claims", "verdicts"],
} as const;

/** Each view that an address can name: it is written as what reads to the same, and then nothing is left out. */
const READERS = {
  lens: (given: URLSearchParams) => {
    const { lens, ignored } = readLens(given, dossier);
    same(lens, readLens(writeLens(lens), dossier).lens);
    return ignored;
  },
  view: (given: URLSearchParams) => {
    const { view, ignored } = readView(given, dossier);
    const again = readView(new URLSearchParams(queryOf(view)), dossier);
    same(view, again.view);
    same(again.ignored, []);
    return ignored;
  },
  side: (given: URLSearchParams) => {
    const { view, ignored } = readSideView(given, dossier);
    const again = readSideView(new URLSearchParams(sideQueryOf(view)), dossier);
    if (view.documents.length > 0) same(view, again.view);
    return ignored;
  },
  window: (given: URLSearchParams) => {
    const whole = { from: 22_000, to: 23_000 };
    const { window, ignored } = readWindow(given, whole);
    if (!(window.from >= whole.from && window.from <= window.to && window.to <= whole.to)) broken("it lies outside");
    same(window, readWindow(new URLSearchParams(writeWindow(window)), whole).window);
    return ignored;
  },
  framing: (given: URLSearchParams) => {
    const { view, ignored } = readFramingView(given, dossier);
    same(view, readFramingView(new URLSearchParams(framingQuery(view)), dossier).view);
    return ignored;
  },
  concordance: (given: URLSearchParams) => {
    const { view, ignored } = readConcordanceView(given, dossier, termsOf);
    same(view, readConcordanceView(new URLSearchParams(concordanceQuery(view)), dossier, termsOf).view);
    return ignored;
  },
} satisfies Record<string, (given: URLSearchParams) => readonly IgnoredPart[]>;

function same(one: unknown, other: unknown): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a !== b) broken(`${a} is read again as ${b}`);
}

export const addressTarget = fuzzTarget({
  name: "view addresses",
  attacks: ["readLens", "readView", "readSideView", "readWindow", "readFramingView", "readConcordanceView"],
  share: 18_000,
  cases: fc.record({
    reader: fc.constantFrom("lens", "view", "side", "window", "framing", "concordance"),
    given: addresses(TAKES),
  }),
  law: ({ reader, given }) => {
    for (const { parameter, value } of READERS[reader](given))
      if (!given.getAll(parameter).some((one) => one.includes(value)) && given.has(parameter))
        broken(`"${value}" was never given for ${parameter}`);
  },
});
