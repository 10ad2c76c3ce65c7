import type { Claim } from "./claim.ts";
import { termIndex } from "./codebook.ts";
import { type Comparison, compareQuestion } from "./comparison.ts";
import { type Context, contextOf } from "./context.ts";
import type { Dossier } from "./dossier.ts";
import { type ClaimPair, type ReadClaim, readClaim, relateClaims, sameVoice } from "./pair.ts";
import type { Question } from "./question.ts";
import { failed, ok, type Result } from "./result.ts";
import { type Measure, measureOf } from "./value/value.ts";

/** What a claim would bring, were it recorded. */
export interface ClaimTrial {
  /** The question as it is compared now. */
  readonly before: Comparison;
  /** And as it would be. */
  readonly after: Comparison;
  /** How the claim (`a`) stands to every claim of the other documents (`b`), in the dossier's order of documents. */
  readonly others: readonly ClaimPair[];
  /** A claim of the same document and voice (`b`) that cannot be true together with it (`a`), or says that it is not; null for none. */
  readonly selfContradiction: ClaimPair | null;
}

/**
 * Compares one question without a claim and with it; a claim of the same id gives way to it. Fails with
 * `no-such-question`, or as the claim is read.
 */
export function tryClaim(dossier: Dossier, claim: Claim): Result<ClaimTrial> {
  const question = dossier.questions.find(({ id }) => id === claim.question);
  if (question === undefined) {
    return failed("no-such-question", `There is no question "${claim.question}". Choose one that there is.`);
  }
  const terms = termIndex(dossier.codebook, question.concept ?? "");
  const measure = measureOf(question, terms);
  const read = measure.ok ? readClaim(measure.value, claim) : measure;
  if (!measure.ok) return measure;
  if (!read.ok) return read;
  const context = contextFor(dossier, question);
  const standing = dossier.claims.filter((one) => one.question === question.id);
  const beside = standing.filter(({ id }) => id !== claim.id);
  const pairs = beside.flatMap((one) => pairWith(measure.value, read.value, one));
  const own = pairs.filter((pair) => pair.b.claim.document === claim.document && sameVoice(pair));
  return ok({
    before: compareQuestion(context, question, standing, terms),
    after: compareQuestion(context, question, [...beside, claim], terms),
    others: context.documents
      .filter((document) => document !== claim.document)
      .flatMap((document) => pairs.filter(({ b }) => b.claim.document === document)),
    selfContradiction: own.find(({ relation }) => relation.relation === "disjoint") ?? null,
  });
}

/** What one question is compared with: reading the dates of all events would take longer than all else. */
function contextFor(dossier: Dossier, { id, event }: Question): Context {
  const events = dossier.events.filter((one) => one.id === event);
  return contextOf({ ...dossier, events, silences: dossier.silences.filter(({ question }) => question === id) });
}

/** None with a claim that cannot be read, which no valid dossier holds. */
function pairWith(measure: Measure, a: ReadClaim, claim: Claim): readonly ClaimPair[] {
  const b = readClaim(measure, claim);
  return b.ok ? [{ a, b: b.value, relation: relateClaims(measure, a, b.value) }] : [];
}
