import type { Dossier } from "../dossier.ts";
import { firstPart, type IgnoredPart, unknownParts } from "../ignored-part.ts";
import { LENS_PARAMETERS, type Lens, lensOf, PLAIN_LENS, readLens, writeLens } from "../lens.ts";
import { FRAME_FUNCTIONS, type FrameFunction } from "../question.ts";
import { CONCORDANCE_ORDERS, type ConcordanceOrder } from "./concordance.ts";
import type { Vocabulary } from "./naming.ts";

/** What a reader has chosen to see of a dossier's framing, and through which lens; all of it is in the address. */
export interface FramingView extends Lens {
  /** None chosen: all, or as many as fit. */
  readonly documents: readonly string[];
  /** Whose words head the rows: a document's id, `camp:` and a camp, or null for the codebook's labels. */
  readonly vocabulary: string | null;
  /** Concepts whose names differ, or all. */
  readonly rows: "contested" | "all";
  /** The function of which every question is shown. */
  readonly function: FrameFunction | null;
}

/** What a reader has chosen to see of a concordance. */
export interface ConcordanceView extends Lens {
  readonly concept: string | null;
  /** One of the concept's terms; null for all. */
  readonly term: string | null;
  readonly documents: readonly string[];
  readonly order: ConcordanceOrder;
  /** From 1. */
  readonly page: number;
}

/** A choice as it was read, and the parts of the address that make no sense. */
interface Chosen<View> {
  readonly view: View;
  readonly ignored: readonly IgnoredPart[];
}

/** The camps of a dossier's outlets, as values of `vocabulary`. */
export function campsToHead({ outlets }: Pick<Dossier, "outlets">): readonly string[] {
  return [...new Set(outlets.flatMap(({ camp }) => (camp === null ? [] : [`camp:${camp}`])))];
}

/** Reads the choices of the framing page. */
export function readFramingView(parameters: URLSearchParams, dossier: Dossier): Chosen<FramingView> {
  const reader = readerFor(parameters, dossier);
  const documents = dossier.documents.map(({ id }) => id);
  const view = {
    documents: reader.several("document", documents),
    vocabulary: reader.one("vocabulary", ["codebook", ...documents, ...campsToHead(dossier)]),
    rows: reader.one("rows", ["contested", "all"] as const) ?? ("contested" as const),
    function: reader.one("function", FRAME_FUNCTIONS),
    ...reader.lens,
  };
  const vocabulary = view.vocabulary === "codebook" ? null : view.vocabulary;
  return { view: { ...view, vocabulary }, ignored: reader.ignored() };
}

/** Reads the choices of a concordance; `terms` of the concept that is chosen, which a first reading tells. */
export function readConcordanceView(
  parameters: URLSearchParams,
  dossier: Dossier,
  termsOf: (concept: string) => readonly string[],
): Chosen<ConcordanceView> {
  const reader = readerFor(parameters, dossier);
  const concept = reader.one(
    "concept",
    dossier.codebook.concepts.map(({ id }) => id),
  );
  const view = {
    concept,
    term: reader.one("term", concept === null ? [] : termsOf(concept)),
    documents: reader.several(
      "document",
      dossier.documents.map(({ id }) => id),
    ),
    order: reader.one("sort", CONCORDANCE_ORDERS) ?? ("text" as const),
    page: reader.page("page"),
    ...reader.lens,
  };
  return { view, ignored: reader.ignored() };
}

/** Whose documents a vocabulary is. */
export function vocabularyOf({ documents, outlets }: Dossier, chosen: string | null): Vocabulary {
  if (chosen === null) return null;
  if (!chosen.startsWith("camp:")) return [chosen];
  const own = new Set(outlets.filter(({ camp }) => `camp:${camp}` === chosen).map(({ id }) => id));
  return documents.filter(({ outlet }) => own.has(outlet)).map(({ id }) => id);
}

function readerFor(parameters: URLSearchParams, dossier: Pick<Dossier, "outlets">) {
  const { lens, ignored: unclear } = readLens(parameters, dossier);
  const ignored = [...unclear];
  const asked = new Set<string>(LENS_PARAMETERS);
  const first = <Part extends string | number>(
    parameter: string,
    known: readonly string[],
    read: (value: string) => Part | null,
  ) => {
    asked.add(parameter);
    return firstPart(parameters, parameter, { ignored, known, read });
  };
  return {
    lens,
    several: (parameter: string, known: readonly string[]): readonly string[] => {
      asked.add(parameter);
      const given = parameters.getAll(parameter).flatMap((list) => list.split(","));
      const chosen = new Set(given.map((value) => value.trim()));
      for (const value of chosen) if (value !== "" && !known.includes(value)) ignored.push({ parameter, value, known });
      return known.filter((value) => chosen.has(value));
    },
    one: <T extends string>(parameter: string, known: readonly T[]): T | null =>
      first(parameter, known, (value) => known.find((own) => own === value) ?? null),
    page: (parameter: string): number =>
      first(parameter, ["1", "2", "3"], (value) => (/^[1-9]\d{0,4}$/u.test(value) ? Number(value) : null)) ?? 1,
    ignored: () => [...ignored, ...unknownParts(parameters, asked)],
  };
}

/** Writes the choices of the framing page as it reads them, what is as usual left out; with its question mark. */
export function framingQuery(view: Partial<FramingView>): string {
  return queryFrom([
    ["vocabulary", view.vocabulary ?? ""],
    ["document", (view.documents ?? []).join(",")],
    ["rows", view.rows === "all" ? "all" : ""],
    ["function", view.function ?? ""],
    ...writeLens(lensOf({ ...PLAIN_LENS, ...view })),
  ]);
}

/** Writes the choices of a concordance, likewise. */
export function concordanceQuery(view: Partial<ConcordanceView>): string {
  return queryFrom([
    ["concept", view.concept ?? ""],
    ["term", view.term ?? ""],
    ["document", (view.documents ?? []).join(",")],
    ["sort", view.order === undefined || view.order === "text" ? "" : view.order],
    ["page", view.page === undefined || view.page === 1 ? "" : String(view.page)],
    ...writeLens(lensOf({ ...PLAIN_LENS, ...view })),
  ]);
}

function queryFrom(parts: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(parts.filter(([, value]) => value !== "").map(([name, value]) => [name, value]));
  return query.size === 0 ? "" : `?${query.toString().replaceAll("%2C", ",")}`;
}
