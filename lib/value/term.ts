import { canonicalTerm, foldTerm } from "../codebook.ts";
import { failed, ok, type Result } from "../result.ts";

/** What something is called: the uses of terms, sorted, each once. */
export interface Terms {
  readonly type: "terms";
  readonly uses: readonly string[];
}

/** Stands before a term that is put at a distance; no canonical term begins with it, since folding strips it. */
const DISTANCE = "“";

/** Reads a term, or several joined by `|`, as the codebook's canonical ones. Fails with `no-term` on an empty one. */
export function readTerms(written: string, terms: ReadonlyMap<string, string>, distanced: boolean): Result<Terms> {
  const names = written.split("|");
  if (names.some((name) => foldTerm(name) === "")) {
    return failed("no-term", "A term is empty. Write what the document calls it, several terms joined by |.");
  }
  const uses = names.map((name) => (distanced ? DISTANCE : "") + canonicalTerm(terms, name));
  return ok({ type: "terms", uses: [...new Set(uses)].toSorted() });
}

/** The term of a use, without its distance. */
export function termOf(use: string): string {
  return use.startsWith(DISTANCE) ? use.slice(DISTANCE.length) : use;
}

/** Whether a use puts its term at a distance. */
export function isDistanced(use: string): boolean {
  return use.startsWith(DISTANCE);
}
