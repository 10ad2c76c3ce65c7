/** Something that is called by several names. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
}

export const CONNOTATIONS = ["neutral", "approving", "disapproving"] as const;
export type Connotation = (typeof CONNOTATIONS)[number];

/** One name for a concept, with the forms that texts write it in. */
export interface Term {
  readonly concept: string;
  /** The canonical form. */
  readonly term: string;
  /** Other spellings, inflections, misreadings. */
  readonly variants: readonly string[];
  readonly connotation: Connotation | null;
}

/** The concepts of a dossier and their terms. */
export interface Codebook {
  readonly concepts: readonly Concept[];
  readonly terms: readonly Term[];
}

const MARK = /[\s"'“”„‟«»‹›‘’‚‛「」]/u;

/** The form in which terms are compared: NFC, case and surrounding quotation marks folded (comparison.md, "A value is a set"). */
export function foldTerm(term: string): string {
  return withoutMarks(term.normalize("NFC")).replace(/\s+/gu, " ").toLowerCase();
}

/** By one expression for both ends, thousands of spaces within a term would take seconds. */
function withoutMarks(term: string): string {
  let [start, end] = [0, term.length];
  while (start < end && MARK.test(term.charAt(start))) start += 1;
  while (start < end && MARK.test(term.charAt(end - 1))) end -= 1;
  return term.slice(start, end);
}

/**
 * Finds the canonical term of a concept that a written form stands for.
 * A form that the codebook lacks stands for itself, folded.
 */
export function canonicalTerm(terms: ReadonlyMap<string, string>, written: string): string {
  const folded = foldTerm(written);
  return terms.get(folded) ?? folded;
}

/** Maps every folded form of one concept's terms, variants included, to the canonical term. */
export function termIndex(codebook: Codebook, concept: string): ReadonlyMap<string, string> {
  const own = codebook.terms.filter((term) => term.concept === concept);
  return new Map([
    ...own.flatMap((term) => term.variants.map((variant) => [foldTerm(variant), term.term] as const)),
    ...own.map((term) => [foldTerm(term.term), term.term] as const),
  ]);
}
