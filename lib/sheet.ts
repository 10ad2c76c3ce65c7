import type { Cell } from "./cell.ts";
import type { Claim } from "./claim.ts";
import { type Comparison, compareDossier, type Verdict } from "./comparison.ts";
import type { Document, Outlet } from "./document.ts";
import type { Adjudication, Dossier } from "./dossier.ts";
import { documentsThrough, questionThrough } from "./lens.ts";
import { type ClaimPair, sizeOfPair } from "./pair.ts";
import { eachPair, type Pairs, sizesOf } from "./pairs.ts";
import type { Position } from "./position.ts";
import type { Event, Question } from "./question.ts";
import { rankContested, rankSources } from "./ranking.ts";
import { readDate } from "./value/date.ts";
import type { View } from "./view.ts";

/**
 * A comparison laid out for one view, as plain data: what the matrix draws, and what a permanent
 * link freezes. It holds everything that is needed to show it again without the dossier.
 */
export interface Sheet {
  /** Of this form; a later one is migrated when it is read, never in place. */
  readonly format: 1;
  readonly dossier: { readonly name: string; readonly title: string };
  readonly view: View;
  readonly documents: readonly SheetDocument[];
  readonly questions: readonly SheetQuestion[];
}

/** A column. */
export type SheetDocument = Pick<
  Document,
  "id" | "title" | "author" | "published" | "language" | "origin" | "sha256"
> & { readonly outlet: Pick<Outlet, "id" | "name" | "type" | "camp" | "reliability"> };

/** A row. */
export interface SheetQuestion
  extends Pick<
    Question,
    "id" | "question" | "answer" | "unit" | "options" | "facets" | "tolerance" | "function" | "definition"
  > {
  readonly event: Pick<Event, "id" | "title" | "date">;
  readonly verdict: Verdict;
  readonly flags: SheetFlags;
  readonly sources: readonly string[];
  readonly origins: number;
  readonly camps: readonly string[];
  readonly positions: readonly Position[];
  readonly reasons: readonly Reason[];
  readonly cells: readonly SheetCell[];
  readonly adjudication: Adjudication | null;
}

export interface SheetFlags {
  readonly attributed: readonly string[];
  readonly selfContradiction: readonly Reason[];
  readonly sameOrigin: boolean;
  readonly alteredCopy: readonly Reason[];
}

/** Two claims, by their ids, how they stand to one another, by which rule, and how far apart. */
export interface Reason {
  readonly a: string;
  readonly b: string;
  readonly relation: ClaimPair["relation"]["relation"];
  readonly rule: ClaimPair["relation"]["rule"];
  readonly facet: string | null;
  readonly gap: string | null;
  readonly ratio: string | null;
}

/** Where a row meets a column. */
export interface SheetCell {
  readonly document: string;
  readonly state: Cell["state"];
  readonly claims: readonly SheetClaim[];
}

/** A claim as it is shown; whether it counts for the verdict depends on the voice. */
export type SheetClaim = Omit<Claim, "question" | "document"> & { readonly counted: boolean };

/** The documents that a view shows, in the dossier's order. */
export function documentsIn(dossier: Pick<Dossier, "documents" | "outlets">, view: View): readonly Document[] {
  const types = new Map(dossier.outlets.map(({ id, type }) => [id, type ?? "unknown"]));
  const chosen = dossier.documents.filter(
    ({ id, outlet }) =>
      (view.documents.length === 0 || view.documents.includes(id)) &&
      (view.outletTypes.length === 0 || view.outletTypes.includes(types.get(outlet) ?? "unknown")),
  );
  return documentsThrough({ documents: chosen, outlets: dossier.outlets }, view);
}

/** Compares what a view shows: its documents alone, through its lens. Filters of rows are left to `sheetOf`. */
export function compareView(dossier: Dossier, view: View): readonly Comparison[] {
  const documents = documentsIn(dossier, view);
  const shown = new Set(documents.map(({ id }) => id));
  const claims = dossier.claims.filter(({ document }) => shown.has(document));
  const questions = dossier.questions.map((question) => questionThrough(question, view));
  return compareDossier({ ...dossier, documents, claims, questions }, view.voice);
}

/** Lays out comparisons, which `compareView` made for the same view: filtered, sorted, as plain data. */
export function sheetOf(dossier: Dossier, view: View, comparisons: readonly Comparison[]): Sheet {
  const events = new Map(dossier.events.map((event) => [event.id, event]));
  const chosen = comparisons.filter(
    ({ question, verdict }) =>
      (view.events.length === 0 || view.events.includes(question.event)) &&
      (view.answers.length === 0 || view.answers.includes(question.answer)) &&
      (view.questions === undefined || view.questions.includes(question.id)) &&
      (view.verdicts.length === 0 || view.verdicts.includes(verdict)),
  );
  const adjudications = new Map(dossier.adjudications.map((adjudication) => [adjudication.question, adjudication]));
  const rows = sorted(view, dossier, chosen).map((comparison) =>
    rowOf(comparison, events.get(comparison.question.event), adjudications.get(comparison.question.id) ?? null),
  );
  return {
    format: 1,
    dossier: { name: dossier.name, title: dossier.title },
    view,
    documents: documentsIn(dossier, view).map((document) => columnOf(dossier, document)),
    questions: rows.filter((row) => holdsWords(row, view.words)),
  };
}

function columnOf(dossier: Dossier, document: Document): SheetDocument {
  const { id, title, author, published, language, origin, sha256 } = document;
  const outlet = dossier.outlets.find((one) => one.id === document.outlet);
  return {
    id,
    title,
    author,
    published,
    language,
    origin,
    sha256,
    outlet: {
      id: document.outlet,
      name: outlet?.name ?? document.outlet,
      type: outlet?.type ?? null,
      camp: outlet?.camp ?? null,
      reliability: outlet?.reliability ?? null,
    },
  };
}

/** Lays out one comparison as a row. */
export function rowOf(
  comparison: Comparison,
  event: Event | undefined,
  adjudication: Adjudication | null,
): SheetQuestion {
  const row = layOut(comparison, event, adjudication);
  laidOutFrom.set(row, comparison.reasons);
  return row;
}

/** The pairs behind the reasons of rows that were laid out here: of many, a list is made for nobody who does not want it. */
const laidOutFrom = new WeakMap<Pick<SheetQuestion, "reasons">, Pairs>();

/** How many reasons a row has. */
export function countReasons(row: Pick<SheetQuestion, "reasons">): number {
  return (laidOutFrom.get(row) ?? row.reasons).length;
}

/** The reasons of a row one by one. */
export function reasonsIn(row: Pick<SheetQuestion, "reasons">): Iterable<Reason> {
  const pairs = laidOutFrom.get(row);
  return pairs === undefined ? row.reasons : eachReason(pairs);
}

function layOut(comparison: Comparison, event: Event | undefined, adjudication: Adjudication | null): SheetQuestion {
  const { question, flags } = comparison;
  const { id, answer, unit, options, facets, tolerance, definition } = question;
  const counted = new Set(
    comparison.cells.flatMap(({ answer: own }) => own?.counted.map(({ claim }) => claim.id) ?? []),
  );
  return {
    id,
    question: question.question,
    answer,
    unit,
    options,
    facets,
    tolerance,
    function: question.function,
    definition,
    event: { id: question.event, title: event?.title ?? question.event, date: event?.date ?? null },
    verdict: comparison.verdict,
    flags: {
      attributed: flags.attributed,
      selfContradiction: comparison.selfContradictions.map(reasonOf),
      sameOrigin: flags.sameOrigin,
      alteredCopy: flags.alteredCopy.map(reasonOf),
    },
    sources: comparison.sources,
    origins: comparison.origins,
    camps: comparison.camps,
    positions: comparison.positions,
    get reasons() {
      return [...eachReason(comparison.reasons)];
    },
    cells: comparison.cells.map(({ document, state, claims }) => ({
      document,
      state,
      claims: claims.map((claim) => shownClaim(claim, counted)),
    })),
    adjudication,
  };
}

function shownClaim(claim: Claim, counted: ReadonlySet<string>): SheetClaim {
  const { question: _question, document: _document, ...shown } = claim;
  return { ...shown, counted: counted.has(claim.id) };
}

/** A pair of claims as plain data, with the size of the disagreement where it has one. */
export function reasonOf(pair: ClaimPair): Reason {
  return { a: pair.a.claim.id, b: pair.b.claim.id, ...pair.relation, ...sizeOfPair(pair) };
}

function eachReason(pairs: Pairs): Iterable<Reason> {
  const sizes = sizesOf(pairs);
  return eachPair(pairs, (a, b, kind) => {
    const { relation, rule, facet } = kind.pair.relation;
    const { gap = null, ratio = null } = sizes.get(kind) ?? {};
    return { a: a.claim.id, b: b.claim.id, relation, rule, facet, gap, ratio };
  });
}

function sorted(view: View, dossier: Dossier, comparisons: readonly Comparison[]): readonly Comparison[] {
  switch (view.sort) {
    case "contested":
      return rankContested(comparisons);
    case "sources":
      return rankSources(comparisons);
    case "date":
      return inOrder(comparisons, daysOfEvents(dossier.events));
    case "event":
      return inOrder(comparisons, new Map(dossier.events.map(({ id }, index) => [id, index])));
  }
}

/** Keeps the order of questions within an event; an event without a place comes last. */
function inOrder(comparisons: readonly Comparison[], places: ReadonlyMap<string, number>): readonly Comparison[] {
  const placeOf = ({ question }: Comparison) => places.get(question.event) ?? Number.MAX_SAFE_INTEGER;
  return comparisons.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.question.event < b.question.event ? -1 : Number(a.question.event > b.question.event)),
  );
}

function daysOfEvents(events: readonly Event[]): ReadonlyMap<string, number> {
  return new Map(
    events.flatMap(({ id, date }) => {
      const read = date === null ? null : readDate(date);
      const day = read?.ok ? (read.value.interval.lower ?? read.value.interval.upper)?.near : undefined;
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
}

function holdsWords(row: SheetQuestion, words: string): boolean {
  const wanted = fold(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return true;
  const labels = row.options.map(({ label }) => label);
  const claims = row.cells.flatMap((cell) => cell.claims);
  const said = claims.flatMap(({ value, speaker, passages }) => [
    value,
    speaker ?? "",
    ...passages.map(({ exact }) => exact),
  ]);
  const text = fold([row.question, row.event.title, ...labels, ...said].join("\n"));
  return wanted.every((word) => text.includes(word));
}

/** Case and accents folded. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
