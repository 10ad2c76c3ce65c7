import { VERDICTS, type Verdict } from "./comparison.ts";
import { OUTLET_TYPES, type OutletType } from "./document.ts";
import { firstPart, type IgnoredPart, repeatedParts, unknownParts } from "./ignored-part.ts";
import { ANSWER_TYPES, type AnswerType } from "./question.ts";

export const SEARCH_KINDS = ["question", "claim", "term", "document"] as const;
/** What can be found. A claim is found by its quotes too, and by its question. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What is searched for and in what of it, as an address. An empty list filters nothing. */
export interface Search {
  /** As it was typed. */
  readonly typed: string;
  readonly kinds: readonly SearchKind[];
  readonly dossiers: readonly string[];
  /** As `dossier/document`. */
  readonly documents: readonly string[];
  readonly outletTypes: readonly OutletType[];
  /** As `dossier/event`. */
  readonly events: readonly string[];
  readonly answers: readonly AnswerType[];
  readonly verdicts: readonly Verdict[];
  /** Of a document's publication, or of a question's event. */
  readonly years: readonly string[];
  /** From 1. */
  readonly page: number;
}

/** The filters, by their parameters in an address. */
export const SEARCH_FILTER_NAMES = [
  "kind",
  "dossier",
  "document",
  "outlet-type",
  "event",
  "answer",
  "verdict",
  "year",
] as const;
export type SearchFilter = (typeof SEARCH_FILTER_NAMES)[number];

/** Where a search has what each filter takes. */
export const SEARCH_FILTERS = {
  kind: "kinds",
  dossier: "dossiers",
  document: "documents",
  "outlet-type": "outletTypes",
  event: "events",
  answer: "answers",
  verdict: "verdicts",
  year: "years",
} as const satisfies Record<SearchFilter, keyof Search>;

/** A search for nothing, in everything. */
export const EMPTY_SEARCH: Search = {
  typed: "",
  kinds: [],
  dossiers: [],
  documents: [],
  outletTypes: [],
  events: [],
  answers: [],
  verdicts: [],
  years: [],
  page: 1,
};

/** Pages that are shown: what lies beyond is found by a closer search. */
export const MOST_SEARCH_PAGES = 50;
/** Values of one filter that are read. */
const MOST_VALUES = 20;
const SLUG = /^[a-z0-9]{1,100}(?:-[a-z0-9]{1,100}){0,100}$/u;
const YEAR = /^\d{4}$/u;

/** Reads a search from an address's parameters. Each part that makes no sense is left out and named; nothing fails. */
export function readSearchAddress(parameters: URLSearchParams): {
  readonly search: Search;
  readonly ignored: readonly IgnoredPart[];
} {
  const ignored: IgnoredPart[] = [];
  const read = <T extends string>(
    parameter: SearchFilter,
    takes: (value: string) => value is T,
    known: readonly T[],
  ) => {
    const given = parameters.getAll(parameter).flatMap((list) => list.split(","));
    const values = [...new Set(given.map((one) => one.trim().toWellFormed()))].filter((value) => value !== "");
    const taken = values.filter(takes);
    const odd = values.filter((value) => !takes(value));
    const beyond = taken.splice(MOST_VALUES);
    ignored.push(
      ...odd.map((value) => (known.length > 0 ? { parameter, value, known } : noSuch(parameter, value))),
      ...beyond.map((value) => ({ parameter, value, known: [], why: `At most ${MOST_VALUES} are read.` })),
    );
    return taken;
  };
  const listed = <T extends string>(parameter: SearchFilter, known: readonly T[]) =>
    read(parameter, (value): value is T => known.some((one) => one === value), known);
  const search: Search = {
    typed: (parameters.get("q") ?? "").slice(0, LONGEST_TYPED).toWellFormed(),
    kinds: listed("kind", SEARCH_KINDS),
    dossiers: read("dossier", isName, []),
    documents: read("document", isPlace, []),
    outletTypes: listed("outlet-type", OUTLET_TYPES),
    events: read("event", isPlace, []),
    answers: listed("answer", ANSWER_TYPES),
    verdicts: listed("verdict", VERDICTS),
    years: read("year", isYear, []),
    page: firstPart(parameters, "page", { ignored, known: [`1 to ${MOST_SEARCH_PAGES}`], read: pageIn }) ?? 1,
  };
  const unknown = unknownParts(parameters, ["q", "page", ...SEARCH_FILTER_NAMES]).map((part) => ({
    ...part,
    why: `A search takes no “${part.parameter.slice(0, 40).toWellFormed()}”.`,
  }));
  return { search, ignored: [...ignored, ...repeatedParts(parameters, ["q"]), ...unknown] };
}

/** A value of a filter that nothing is called. */
export function noSuch(parameter: string, value: string): IgnoredPart {
  const why = parameter === "year" ? "A year has four figures." : `There is no ${parameter} of that name.`;
  return { parameter, value, known: [], why };
}

/** What is typed beyond this is not even looked at. */
const LONGEST_TYPED = 2_000;

function isName(value: string): value is string {
  return SLUG.test(value);
}

function isPlace(value: string): value is string {
  const [dossier = "", inside = "", ...more] = value.split("/");
  return isName(dossier) && isName(inside) && more.length === 0;
}

function isYear(value: string): value is string {
  return YEAR.test(value);
}

function pageIn(written: string): number | null {
  const page = /^[1-9]\d?$/u.test(written) ? Number(written) : 0;
  return page >= 1 && page <= MOST_SEARCH_PAGES ? page : null;
}

/** Writes a search as the parameters that `readSearchAddress` reads, with the question mark. Commas and slashes stay readable. */
export function searchAddress(search: Search): string {
  const parameters = new URLSearchParams();
  if (search.typed !== "") parameters.set("q", search.typed);
  for (const name of SEARCH_FILTER_NAMES) {
    const chosen = search[SEARCH_FILTERS[name]];
    if (chosen.length > 0) parameters.set(name, chosen.join(","));
  }
  if (search.page > 1) parameters.set("page", String(search.page));
  const written = parameters.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  return written === "" ? "" : `?${written}`;
}

/** Something found, without its words. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly dossier: string;
  /** Its id; of a term, its concept's and the term, joined by `/`. */
  readonly id: string;
  readonly question: string | null;
  readonly document: string | null;
  readonly event: string | null;
  readonly answer: AnswerType | null;
  readonly outletType: OutletType | null;
  readonly year: number | null;
  /** Whether what it states lies wholly in every range asked for, or only may; null where none is asked for. */
  readonly within: boolean | null;
}

/** How many of what was found have each value of each filter, the most first; values that none has are left out. */
export type SearchFacets = Readonly<
  Record<SearchFilter, readonly { readonly value: string; readonly count: number }[]>
>;

/** Values of one filter that are offered. */
const MOST_OFFERED = 12;

/** Counts what was found by each filter. */
export function facetsOf(hits: readonly SearchHit[], verdictOf: (hit: SearchHit) => Verdict | null): SearchFacets {
  const counted = (tell: (hit: SearchHit) => string | number | null) => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      const value = tell(hit);
      if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_OFFERED);
  };
  const inside = (hit: SearchHit, id: string | null) => (id === null ? null : `${hit.dossier}/${id}`);
  return {
    kind: counted(({ kind }) => kind),
    dossier: counted(({ dossier }) => dossier),
    document: counted((hit) => inside(hit, hit.document)),
    "outlet-type": counted(({ outletType }) => outletType),
    event: counted((hit) => inside(hit, hit.event)),
    answer: counted(({ answer }) => answer),
    verdict: counted(verdictOf),
    year: counted(({ year }) => year),
  };
}
