import type { Claim } from "./claim.ts";
import type { Context } from "./context.ts";
import type { ClaimPair } from "./pair.ts";
import { compareDecimals } from "./value/decimal.ts";

/** Of the documents that share an origin, the earliest published: an unknown day is last, the origin itself first among equals. */
export function sourcesOf(context: Context, documents: readonly string[]): readonly string[] {
  if (!context.copies) return documents.toSorted();
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
  const own = claims.filter(({ speaker }) => speaker === null);
  return {
    texts: [...new Set(own.map(({ document }) => texts.get(document) ?? document))],
    speakers: [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))],
  };
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
export function campsApart(context: Context, pairs: readonly ClaimPair[]): readonly string[] {
  if (context.camps.size === 0) return [];
  const apart = new Set<string>();
  for (const { a, b, relation } of pairs) {
    if (relation.relation !== "disjoint") continue;
    const [one, other] = [context.camps.get(a.claim.document), context.camps.get(b.claim.document)];
    if (one !== undefined && other !== undefined && one !== other) apart.add(one).add(other);
  }
  return [...apart].toSorted();
}
