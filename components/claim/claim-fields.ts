import type { Claim } from "#lib/claim.ts";
import { CLAIM_FIELDS, type ClaimField } from "#lib/merge.ts";
import type { Question } from "#lib/question.ts";

import { showDate } from "./show-date.ts";
import { showClaim } from "./show-label.ts";

/** What people call the parts of a claim. */
export const FIELD_NAMES: Readonly<Record<ClaimField, string>> = {
  question: "Question",
  value: "Value",
  stance: "Stance",
  distanced: "Distance",
  speaker: "Speaker",
  asOf: "As of",
  scope: "Scope",
  credibility: "Credibility",
  admission: "Admission",
  passages: "Words",
  note: "Note",
};

/** One part of a claim in words; empty where it says nothing. Words of several passages stand apart by a line. */
export function tellField(questions: readonly Question[], claim: Claim, field: ClaimField): string {
  switch (field) {
    case "question":
      return questions.find(({ id }) => id === claim.question)?.question ?? claim.question;
    case "value":
      return tellCoded(questions, claim);
    case "stance":
      return claim.stance === "denies" ? "denies it" : "asserts it";
    case "distanced":
      return claim.distanced ? "at a distance" : "";
    case "speaker":
      return claim.speaker ?? "the document itself";
    case "asOf":
      return claim.asOf === null ? "" : showDate(claim.asOf);
    case "scope":
      return Object.entries(claim.scope)
        .map(([facet, value]) => `${facet}: ${value}`)
        .join(", ");
    case "credibility":
      return claim.credibility ?? "";
    case "admission":
      return claim.admission ? "against the interest of its own camp" : "";
    case "passages":
      return claim.passages.map(({ exact }) => exact).join("\n");
    case "note":
      return claim.note ?? "";
  }
}

/** A value in words, and, where these do not give it away, as it is coded. */
function tellCoded(questions: readonly Question[], claim: Claim): string {
  const question = questions.find(({ id }) => id === claim.question);
  if (question === undefined) return claim.value;
  const shown = showClaim(question, { ...claim, stance: "asserts" });
  const isPlain = (question.answer !== "quantity" && question.answer !== "date") || /^-?[\d.]+$/u.test(claim.value);
  return isPlain ? shown : `${shown} (${claim.value})`;
}

/** Everything that a claim says, part by part; without those that say nothing. */
export function tellFields(
  questions: readonly Question[],
  claim: Claim,
): readonly { readonly field: ClaimField; readonly told: string }[] {
  return CLAIM_FIELDS.map((field) => ({ field, told: tellField(questions, claim, field) })).filter(
    ({ told }) => told !== "",
  );
}
