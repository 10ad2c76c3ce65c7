import type { Claim } from "./claim.ts";
import type { Context } from "./context.ts";
import { type Pairs, pairsThat } from "./pairs.ts";
import { compareDecimals } from "./value/decimal.ts";

/** Of the documents that share an origin, the earliest published: an unknown day is last, the origin itself first among equals. In the order given where none is a copy, else sorted. */
export function sourcesOf(context: Context, documents: readonly string[]): readonly string[] {
  if (!context.copies) return documents;
  const origins = new Map<string, string>();
  for (const document of documents) {
    const origin = context.origins.get(document) ?? document;
    const standing = origins.get(origin);
    if (standing === undefined || isEarlier(context, origin, document, standing)) origins.set(origin, document);
  }
  return [...origins.values()].toSorted();
}

function isEarlier(context: Context, origin: string, document: string, other: string): boolean {
  const [one, two] = [context.published.get(document)?.lower, context.published.get(other)?.lower];
  if (one && two) {
    const order = compareDecimals(one, two);
    if (order !== 0) return order < 0;
  } else if (one || two) return Boolean(one);
  return document === origin || (other !== origin && document < other);
}

/** What claims go back to: the people cited, and the texts that speak for themselves, each once. */
export interface Origins {
  readonly texts: readonly string[];
  readonly speakers: readonly string[];
}

/** The origins behind some claims, in their order. `texts` tells of a document which text it republishes, itself when none. */
export function originsOf(
  texts: ReadonlyMap<string, string>,
  claims: readonly Pick<Claim, "document" | "speaker">[],
): Origins {
  const own = new Set<string>();
  const speakers = new Set<string>();
  for (const { document, speaker } of claims) {
    if (speaker === null) own.add(texts.get(document) ?? document);
    else speakers.add(speaker);
  }
  return { texts: [...own], speakers: [...speakers] };
}

/** How many origins there are: each text that speaks for itself, and each person cited by however many texts, is one (comparison.md). */
export function countOrigins({ texts, speakers }: Origins): number {
  return texts.length + speakers.length;
}

/** The distinct camps of the sources' outlets, sorted. */
export function campsOf(context: Context, sources: readonly string[]): readonly string[] {
  if (context.camps.size === 0) return [];
  return [...new Set(sources.flatMap((document) => context.camps.get(document) ?? []))].toSorted();
}

/** The camps of which a source cannot stand together with one of another camp, sorted. `pairs` are the sources'. */
export function campsApart({ camps }: Pick<Context, "camps">, pairs: Pairs): readonly string[] {
  return campsRelated(camps, pairsThat(pairs, "disjoint"));
}

/** The camps, by document, of which some pair joins one with another, sorted. */
export function campsRelated(camps: ReadonlyMap<string, string>, { kinds, holders }: Pairs): readonly string[] {
  if (camps.size === 0) return [];
  const campsIn = holders.members.map((own) => new Set(own.flatMap(({ document }) => camps.get(document) ?? [])));
  const related = new Set<string>();
  for (const { one, other } of kinds) {
    for (const a of campsIn[one] ?? []) for (const b of campsIn[other] ?? []) if (a !== b) related.add(a).add(b);
  }
  return [...related].toSorted();
}
