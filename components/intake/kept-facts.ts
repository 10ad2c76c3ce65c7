import { NO_TYPED_FACTS, type TypedFacts } from "#lib/facts.ts";

/** Reads facts as they were kept while they were typed; null for what is none. */
export function asTypedFacts(kept: unknown): TypedFacts | null {
  if (typeof kept !== "object" || kept === null) return null;
  const given = new Map<string, unknown>(Object.entries(kept));
  const isWhole = Object.entries(NO_TYPED_FACTS).every(([name, fact]) => typeof given.get(name) === typeof fact);
  return isWhole ? { ...NO_TYPED_FACTS, ...kept } : null;
}

/** Facts of a document that is there, and the version that they were made from: not the one that stands, when others have saved meanwhile. */
export interface FactsEdit {
  readonly facts: TypedFacts;
  readonly seen: number;
}

/** Reads such an edit as it was kept. */
export function asFactsEdit(kept: unknown): FactsEdit | null {
  if (typeof kept !== "object" || kept === null || !("facts" in kept) || !("seen" in kept)) return null;
  const facts = asTypedFacts(kept.facts);
  return facts === null || typeof kept.seen !== "number" ? null : { facts, seen: kept.seen };
}
