import { VERDICTS, type Verdict } from "./comparison.ts";
import { OUTLET_TYPES, type OutletType } from "./document.ts";
import type { Dossier } from "./dossier.ts";
import { firstPart, type IgnoredPart, unknownParts, unseenIn, WHY_UNSEEN, withoutUnseen } from "./ignored-part.ts";
import { LENS_PARAMETERS, type Lens, PLAIN_LENS, readLens, writeLens } from "./lens.ts";
import { ANSWER_TYPES, type AnswerType } from "./question.ts";

export const SORTS = ["event", "date", "contested", "sources"] as const;
/** In the dossier's order of events, by the events' dates, most contested first, or most sources first. */
export type Sort = (typeof SORTS)[number];

export const DENSITIES = ["values", "quotes"] as const;
export type Density = (typeof DENSITIES)[number];

/** What a reader has chosen to see of a dossier, and through which lens. An empty list filters nothing. Every choice is in the address. */
export interface View extends Lens {
  readonly documents: readonly string[];
  readonly outletTypes: readonly OutletType[];
  readonly events: readonly string[];
  readonly answers: readonly AnswerType[];
  /** Only these questions. Absent where all are meant, as in sheets that were frozen before one could choose. */
  readonly questions?: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** Words that a question, an answer, a quote or a speaker must hold, each of them. */
  readonly words: string;
  readonly sort: Sort;
  readonly density: Density;
}

export const WHOLE_VIEW: View = {
  ...PLAIN_LENS,
  documents: [],
  outletTypes: [],
  events: [],
  answers: [],
  verdicts: [],
  words: "",
  sort: "event",
  density: "values",
};

/** The most of a word filter that is read; what lies beyond is let go. */
const LONGEST_WORDS = 200;

/** The parameters that a view is written in. */
export const VIEW_PARAMETERS = [
  "document",
  "outlet-type",
  "event",
  "answer",
  "question",
  "verdict",
  ...LENS_PARAMETERS,
  "words",
  "sort",
  "density",
] as const;

const LISTS = {
  document: "documents",
  "outlet-type": "outletTypes",
  event: "events",
  answer: "answers",
  question: "questions",
  verdict: "verdicts",
} as const;

/**
 * Reads a view from an address's parameters (several values joined by commas). Each part that makes
 * no sense is left out and named; nothing fails.
 */
export function readView(
  parameters: URLSearchParams,
  dossier: Pick<Dossier, "documents" | "events" | "questions" | "outlets">,
): { readonly view: View; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored: unclear } = readLens(parameters, dossier);
  const ignored = [...unclear];
  const read = <T extends string>(parameter: string, known: readonly T[]): readonly T[] => {
    const given = parameters
      .getAll(parameter)
      .flatMap((list) => list.split(","))
      .map((value) => value.trim());
    const chosen = new Set(given);
    for (const value of chosen) {
      if (value !== "" && !known.some((one) => one === value)) ignored.push({ parameter, value, known });
    }
    return known.filter((value) => chosen.has(value));
  };
  const one = <T extends string>(parameter: string, known: readonly T[]) =>
    firstPart(parameters, parameter, { ignored, known, read: (value) => known.find((own) => own === value) ?? null });
  const questions = read(
    "question",
    dossier.questions.map(({ id }) => id),
  );
  const view: View = {
    documents: read(
      "document",
      dossier.documents.map(({ id }) => id),
    ),
    outletTypes: read("outlet-type", OUTLET_TYPES),
    events: read(
      "event",
      dossier.events.map(({ id }) => id),
    ),
    answers: read("answer", ANSWER_TYPES),
    ...(questions.length === 0 ? {} : { questions }),
    verdicts: read("verdict", VERDICTS),
    ...lens,
    words: readWords(parameters, ignored),
    sort: one("sort", SORTS) ?? WHOLE_VIEW.sort,
    density: one("density", DENSITIES) ?? WHOLE_VIEW.density,
  };
  return { view, ignored: [...ignored, ...unknownParts(parameters, VIEW_PARAMETERS)] };
}

/** The words that rows must hold: as many as are read, without what nobody sees. */
function readWords(parameters: URLSearchParams, ignored: IgnoredPart[]): string {
  const parameter = "words";
  const read = (value: string): string | null => {
    // Half of a pair would be a character of its own, which no text holds.
    const head = value.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/u, "");
    const words = withoutUnseen(head.toWellFormed()).trim();
    if (words === "") return null;
    const [unseen, rest] = [unseenIn(head), value.slice(head.length)];
    if (unseen !== null) ignored.push({ parameter, value: unseen, known: [], why: WHY_UNSEEN });
    if (rest !== "") {
      const why = `Only the first ${LONGEST_WORDS} characters are read.`;
      ignored.push({ parameter, value: rest.trim(), known: [], why });
    }
    return words;
  };
  return firstPart(parameters, parameter, { ignored, known: [], why: "Nothing in it can be seen.", read }) ?? "";
}

/** Writes a view as the parameters that `readView` reads, leaving out what is as usual. */
export function writeView(view: View): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [parameter, list] of Object.entries(LISTS)) {
    const chosen = view[list] ?? [];
    if (chosen.length > 0) parameters.set(parameter, chosen.join(","));
  }
  for (const [parameter, value] of writeLens(view)) parameters.append(parameter, value);
  if (view.words !== "") parameters.set("words", view.words);
  if (view.sort !== WHOLE_VIEW.sort) parameters.set("sort", view.sort);
  if (view.density !== WHOLE_VIEW.density) parameters.set("density", view.density);
  return parameters;
}

/** What a view chooses to show, compared as the codebook has it. */
export function withoutLens(view: View): View {
  const { voice, tolerance, approximation, origins, camps, publishedBy, ...choices } = view;
  return { ...PLAIN_LENS, ...choices };
}

/** The query of a view's address, with its question mark; nothing for the whole view. Commas stay readable. */
export function queryOf(view: View): string {
  const query = writeView(view).toString().replaceAll("%2C", ",");
  return query === "" ? "" : `?${query}`;
}
