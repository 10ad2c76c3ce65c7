import type { Claim, Scope } from "./claim.ts";
import { type Codebook, foldTerm, termIndex } from "./codebook.ts";
import { writeExtent } from "./label.ts";
import { didYouMean } from "./nearest.ts";
import { readClaim } from "./pair.ts";
import type { Question } from "./question.ts";
import { type Fault, failed, ok, type Result } from "./result.ts";
import { measureOf } from "./value/value.ts";

/** What a claim says, as it is read against its question. */
export interface ClaimReading {
  /** The set, written so that two readings are the same where these are: options by what readers see of them. */
  readonly key: string;
  /** As people read it. */
  readonly text: string;
}

/**
 * Readies the reading of claims on one question, held to all that a package's reader asks of them. Fails as
 * `readClaim` does, with `other-concept` or with `unknown-facet`.
 */
export function readerOf(question: Question, codebook: Codebook): (claim: Claim) => Result<ClaimReading> {
  const terms = termIndex(codebook, question.concept ?? "");
  const measure = measureOf(question, terms);
  return (claim) => {
    if (!measure.ok) return measure;
    const fault = facetFault(claim.scope, question);
    if (fault !== null) return { ok: false, fault };
    const read = readClaim(measure.value, claim);
    if (!read.ok) return read;
    const named = checkConceptOf(claim.value, question, codebook, terms);
    if (!named.ok) return named;
    const { extent } = read.value;
    const unit = question.unit === null ? "" : ` ${question.unit}`;
    const text = writeExtent(measure.value, extent) + unit;
    return ok({ key: JSON.stringify([extent.type === "options" ? text : extent, unit]), text });
  };
}

/** Fails with `unknown-facet` where a scope states a facet that the question does not have. */
export function facetFault(scope: Scope, { facets }: Question): Fault | null {
  const unknown = Object.keys(scope).find((facet) => !facets.includes(facet));
  if (unknown === undefined) return null;
  const has = facets.length === 0 ? "It has none." : `Its facets are ${facets.join(", ")}.`;
  const message = `"${unknown}" is not a facet of this question. ${has}${didYouMean(unknown, facets)}`;
  return { kind: "unknown-facet", message };
}

/**
 * A term that the codebook lacks stands for itself; one that it lists for another concept alone is a slip.
 * Fails with `other-concept`; never for a question that asks for no term. `own` as `termIndex` makes it for the question's concept.
 */
export function checkConceptOf(
  value: string,
  question: Question,
  codebook: Codebook,
  own: ReadonlyMap<string, string>,
): Result<null> {
  if (question.answer !== "term") return ok(null);
  for (const name of value.split("|").map(foldTerm)) {
    if (own.has(name)) continue;
    const other = codebook.terms.find(({ term, variants }) =>
      [term, ...variants].some((form) => foldTerm(form) === name),
    );
    if (other !== undefined) {
      return failed(
        "other-concept",
        `"${name}" names "${other.concept}" in the codebook; this question asks about "${question.concept}". List it there too, or mend the question.`,
      );
    }
  }
  return ok(null);
}
