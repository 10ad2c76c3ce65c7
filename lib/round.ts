import type { Alpha } from "./agreement.ts";
import type { Claim } from "./claim.ts";
import type { Codebook } from "./codebook.ts";
import type { Comparison } from "./comparison.ts";
import type { Draft, DraftAuthor } from "./draft.ts";
import { type Finding, intercoderAgreement } from "./intercoder.ts";
import type { AnswerType, Question } from "./question.ts";
import type { Fault } from "./result.ts";

/** A blind second coding: two coders record what one document says, without seeing each other's claims; a third settles. */
export interface Round {
  readonly id: string;
  readonly document: string;
  readonly coders: readonly [RoundCoder, RoundCoder];
  /** The name of whoever asked for it. */
  readonly openedBy: string;
  readonly closed: boolean;
  /** How far the coders agreed, as it was when the last of it was settled; null before, or where it was given up. */
  readonly agreement: RoundAgreement | null;
}

/** One of the two, and whether they have said that they are done. */
export interface RoundCoder extends DraftAuthor {
  readonly finished: boolean;
}

/** How two coders' claims on one question stand to one another. */
export type RoundKind = "same" | "compatible" | "different" | "only-one";

/** A question that at least one of the coders found answered. */
export interface RoundUnit {
  readonly question: Question;
  readonly kind: RoundKind;
  /** What the first and the second coder recorded. */
  readonly claims: readonly [readonly Claim[], readonly Claim[]];
}

/** Krippendorff's alpha between the two coders: of whether the document answers, of whose voice, and of what. */
export interface RoundAgreement {
  readonly presence: Alpha;
  readonly voice: Alpha;
  readonly values: Readonly<Record<AnswerType, Alpha>>;
  /** The units that the alphas of voice and values come from; all other questions were left unanswered by both. */
  readonly table: readonly RoundRow[];
  /** How many questions both coders were asked. */
  readonly asked: number;
}

/** One unit as it entered the alphas: each coder's claims in the notation of claims, none where they found no answer. */
export interface RoundRow {
  readonly question: string;
  readonly kind: RoundKind;
  readonly found: readonly [readonly string[], readonly string[]];
}

/** Whoever said that they are done changes nothing any more. */
export const CODING_FINISHED: Fault<"finished"> = {
  kind: "finished",
  message: "You said that your coding of this document is done. It is settled by somebody else.",
};

/**
 * Sets two blind codings of a document side by side. Every question that is given counts as asked of both: who recorded
 * nothing on it found no answer. Drafts that their coder dropped are left out; whatever was settled since is not.
 */
export function compareCodings(
  questions: readonly Question[],
  codebook: Codebook,
  { document, coders }: Pick<Round, "document" | "coders">,
  drafts: readonly Draft[],
): { readonly units: readonly RoundUnit[]; readonly agreement: RoundAgreement } {
  const coded = drafts.filter(({ status }) => status !== "dropped");
  const claimsOf = (coder: DraftAuthor, question: Question) =>
    coded.flatMap(({ author, claim }) =>
      author.id === coder.id && claim !== null && claim.question === question.id ? [claim] : [],
    );
  const findings = questions.flatMap((question) =>
    coders.map(
      (coder): Finding => ({ coder: coder.id, question: question.id, document, claims: claimsOf(coder, question) }),
    ),
  );
  const { presence, voice, values, units } = intercoderAgreement(questions, codebook, findings);
  const answered = units
    .filter(({ comparison }) => comparison.cells.some(({ claims }) => claims.length > 0))
    .map(({ question, comparison }): RoundUnit => {
      const [first, second] = coders;
      return { question, kind: kindOf(comparison), claims: [claimsOf(first, question), claimsOf(second, question)] };
    });
  const agreement = { presence, voice, values, table: answered.map(rowOf), asked: questions.length };
  return { units: answered, agreement };
}

/** The same is the same answer in the same voice. */
function kindOf({ verdict, cells }: Comparison): RoundKind {
  if (verdict === "single-source") return "only-one";
  const voices = new Set(cells.flatMap(({ answer }) => (answer === null ? [] : [answer.attributed])));
  if (verdict === "agree" && voices.size === 1) return "same";
  return verdict === "compatible" ? "compatible" : "different";
}

function rowOf({ question, kind, claims: [first, second] }: RoundUnit): RoundRow {
  const written = ({ value, stance, speaker }: Claim) =>
    `${stance === "denies" ? "not " : ""}${value}${speaker === null ? "" : ` (${speaker})`}`;
  return { question: question.id, kind, found: [first.map(written), second.map(written)] };
}
