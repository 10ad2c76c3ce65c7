import type { Voice } from "./answer.ts";
import { contextOf } from "./context.ts";
import type { Document, Outlet } from "./document.ts";
import type { Dossier } from "./dossier.ts";
import { firstPart, type IgnoredPart } from "./ignored-part.ts";
import type { Question } from "./question.ts";
import { sourcesOf } from "./source.ts";
import { readDate } from "./value/date.ts";
import { compareDecimals, readDecimal } from "./value/decimal.ts";
import { readTolerance } from "./value/tolerance.ts";

/**
 * How a reader wants a dossier to be compared, beside what its codebook says. What is absent is as the
 * codebook has it, so that whatever was written of a comparison before a lens could ask for it is still so.
 */
export interface Lens {
  readonly voice: Voice;
  /** `5%`, for quantities; or `3`, in each question's own unit, days for dates. Instead of the question's own. */
  readonly tolerance?: string;
  /** The d of `~n`, at most 1. Instead of the question's own. */
  readonly approximation?: string;
  /** Of the texts that republish one another, only the earliest is shown. */
  readonly origins?: "only";
  /** Camps of outlets; at least one. */
  readonly camps?: readonly string[];
  /** Date of knowledge, a calendar day: only what was surely published by its end. */
  readonly publishedBy?: string;
}

/** A lens that asks for nothing. */
export const PLAIN_LENS: Lens = { voice: "own" };

/** The parameters of an address that a lens is written in. */
export const LENS_PARAMETERS = ["voice", "tolerance", "approximation", "origins", "camp", "published-by"] as const;

/** Longer numbers are no tolerance that a person asks for. */
const LONGEST_NUMBER = 40;

/** The lens of something that holds one, such as a view, and nothing else of it. */
export function lensOf({ voice, tolerance, approximation, origins, camps, publishedBy }: Lens): Lens {
  return {
    voice,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(approximation === undefined ? {} : { approximation }),
    ...(origins === undefined ? {} : { origins }),
    ...(camps === undefined || camps.length === 0 ? {} : { camps }),
    ...(publishedBy === undefined ? {} : { publishedBy }),
  };
}

/** The camps of a dossier's outlets, sorted. */
export function campsIn(outlets: readonly Pick<Outlet, "camp">[]): readonly string[] {
  return [...new Set(outlets.flatMap(({ camp }) => (camp === null || camp === "" ? [] : [camp])))].toSorted();
}

/** Reads a lens from an address's parameters. Each part that makes no sense is left out and named; nothing fails. */
export function readLens(
  parameters: URLSearchParams,
  { outlets }: Pick<Dossier, "outlets">,
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const first = <Part extends string>(
    parameter: string,
    known: readonly string[],
    read: (written: string) => Part | null,
  ) => firstPart(parameters, parameter, { ignored, known, read });
  const voice = first("voice", ["own", "all"], (value) => (value === "own" || value === "all" ? value : null));
  const tolerance = first("tolerance", ["a share such as 5%", "a number such as 3"], toleranceIn);
  const approximation = first("approximation", ["a number from 0 to 1 such as 0.2"], shareIn);
  const origins = first("origins", ["only"], (value) => (value === "only" ? value : null));
  const publishedBy = first("published-by", ["a day such as 2023-09-30"], dayIn);
  const camps = campsGiven(parameters.getAll("camp"), campsIn(outlets), ignored);
  const lens = lensOf({
    voice: voice ?? PLAIN_LENS.voice,
    ...(tolerance === null ? {} : { tolerance }),
    ...(approximation === null ? {} : { approximation }),
    ...(origins === null ? {} : { origins }),
    ...(camps.length === 0 ? {} : { camps }),
    ...(publishedBy === null ? {} : { publishedBy }),
  });
  return { lens, ignored };
}

function toleranceIn(written: string): string | null {
  if (written.length > LONGEST_NUMBER) return null;
  const read = readTolerance(written);
  if (!read.ok) return null;
  const number = readDecimal(written.replace(/\s*%$/u, ""));
  return number.ok ? `${number.value.text}${read.value.kind === "relative" ? "%" : ""}` : null;
}

function shareIn(written: string): string | null {
  const read = written.length > LONGEST_NUMBER ? null : readDecimal(written);
  return read?.ok && read.value.near >= 0 && read.value.near <= 1 ? read.value.text : null;
}

function dayIn(written: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/u.test(written) && readDate(written).ok ? written : null;
}

/** A camp is a name that may hold commas, so each stands in a parameter of its own; several joined by commas are understood too. */
function campsGiven(given: readonly string[], known: readonly string[], ignored: IgnoredPart[]): readonly string[] {
  const chosen = new Set<string>();
  for (const value of given.flatMap((one) => (known.includes(one) ? one : one.split(",").map((part) => part.trim())))) {
    if (known.includes(value)) chosen.add(value);
    else if (value !== "") ignored.push({ parameter: "camp", value, known });
  }
  return known.filter((camp) => chosen.has(camp));
}

/** Writes a lens as the parameters that `readLens` reads, leaving out what is as usual. */
export function writeLens(lens: Lens): URLSearchParams {
  const parameters = new URLSearchParams();
  if (lens.voice !== PLAIN_LENS.voice) parameters.set("voice", lens.voice);
  if (lens.tolerance !== undefined) parameters.set("tolerance", lens.tolerance);
  if (lens.approximation !== undefined) parameters.set("approximation", lens.approximation);
  if (lens.origins !== undefined) parameters.set("origins", lens.origins);
  for (const camp of lens.camps ?? []) parameters.append("camp", camp);
  if (lens.publishedBy !== undefined) parameters.set("published-by", lens.publishedBy);
  return parameters;
}

/**
 * What a lens does, as the end of a sentence: "compared with tolerance 5 %, only what was published by
 * 2023-09-30". Null for one that asks for nothing. It belongs into the caption of whatever is taken away.
 */
export function describeLens({ voice, tolerance, approximation, origins, camps, publishedBy }: Lens): string | null {
  const measures = [
    ...(tolerance === undefined ? [] : [describeTolerance(tolerance)]),
    ...(approximation === undefined ? [] : [`“about” as give or take ${approximation} of the number`]),
  ];
  const parts = [
    ...(measures.length === 0 ? [] : [`with ${measures.join(" and ")}`]),
    ...(voice === "all" ? ["counting those whom documents cite like the documents themselves"] : []),
    ...(origins === undefined ? [] : ["of texts that republish one another only the earliest"]),
    ...(camps === undefined || camps.length === 0 ? [] : [`only outlets of ${listed(camps)}`]),
    ...(publishedBy === undefined ? [] : [`only what was published by ${publishedBy}`]),
  ];
  if (parts.length === 0) return null;
  return measures.length > 0 || voice === "all" ? `compared ${parts.join(", ")}` : `compared: ${parts.join(", ")}`;
}

function describeTolerance(tolerance: string): string {
  if (tolerance === "0" || tolerance === "0%") return "no tolerance";
  return tolerance.endsWith("%")
    ? `tolerance ${tolerance.slice(0, -1)} %`
    : `tolerance ${tolerance} in each question’s unit`;
}

function listed(camps: readonly string[]): string {
  return `${camps.length === 1 ? "the camp" : "the camps"} ${camps.map((camp) => `“${camp}”`).join(" and ")}`;
}

/** The documents, of these, that a lens lets through, in their order. */
export function documentsThrough(
  { documents, outlets }: Pick<Dossier, "documents" | "outlets">,
  { camps, publishedBy, origins }: Lens,
): readonly Document[] {
  const campOf = new Map(outlets.map(({ id, camp }) => [id, camp ?? ""]));
  const within = documents.filter(
    ({ outlet, published }) =>
      (camps === undefined || camps.includes(campOf.get(outlet) ?? "")) &&
      (publishedBy === undefined || knownBy(published, publishedBy) === "surely"),
  );
  if (origins === undefined) return within;
  const context = contextOf({ documents: within, outlets, events: [], silences: [] });
  const standing = new Set(
    sourcesOf(
      context,
      within.map(({ id }) => id),
    ),
  );
  return within.filter(({ id }) => standing.has(id));
}

/** Whether something was surely published by the end of a day, surely later, perhaps by then, or nobody knows when. */
export function knownBy(published: string | null, day: string): "surely" | "perhaps" | "later" | "undated" {
  const [read, last] = [published === null ? null : readDate(published), readDate(day)];
  if (!read?.ok || !last.ok) return "undated";
  const [{ lower, upper }, limit] = [read.value.interval, last.value.interval.upper];
  if (limit === null) return "undated";
  if (upper !== null && compareDecimals(upper, limit) <= 0) return "surely";
  return lower !== null && compareDecimals(lower, limit) > 0 ? "later" : "perhaps";
}

/** A dossier as a lens leaves it: the documents that it lets through, who published them, and what is recorded of them. */
export function dossierThrough(dossier: Dossier, lens: Lens): Dossier {
  const documents = documentsThrough(dossier, lens);
  if (documents.length === dossier.documents.length) return dossier;
  const left = new Set(documents.map(({ id }) => id));
  const publishers = new Set(documents.map(({ outlet }) => outlet));
  return {
    ...dossier,
    documents,
    outlets: dossier.outlets.filter(({ id }) => publishers.has(id)),
    claims: dossier.claims.filter(({ document }) => left.has(document)),
    silences: dossier.silences.filter(({ document }) => left.has(document)),
  };
}

/** A question with the tolerance and the approximation of a lens, where it asks for them. A share of a date means nothing. */
export function questionThrough(question: Question, { tolerance, approximation }: Lens): Question {
  const numbers = question.answer === "quantity";
  const takes = tolerance !== undefined && (numbers || (question.answer === "date" && !tolerance.endsWith("%")));
  if (!takes && !(numbers && approximation !== undefined)) return question;
  return {
    ...question,
    tolerance: takes ? tolerance : question.tolerance,
    approximation: numbers ? (approximation ?? question.approximation) : question.approximation,
  };
}
