import type { Claim } from "./claim.ts";
import type { Dossier } from "./dossier.ts";
import type { Fault } from "./result.ts";

/** What is wrong with one field of a claim: `message` says what would be right. */
export interface FieldFault extends Fault {
  readonly field: keyof Claim;
  /** For `passages`: which, from 0; null for any other field, or where there is none at all. */
  readonly passage: number | null;
}

/** What a claim is checked against, readied once for many claims. */
export interface ClaimRules {
  readonly dossier: Pick<Dossier, "questions" | "documents" | "codebook">;
}

/** Readies what a dossier says for `checkClaim`. What is withdrawn is not among its questions and documents. */
export function claimRules(dossier: Pick<Dossier, "questions" | "documents" | "codebook">): ClaimRules {
  return { dossier };
}

/** Everything that is wrong with a claim, by the order of its fields; empty for one that can be recorded as it is. */
export function checkClaim(_claim: Claim, _rules: ClaimRules): readonly FieldFault[] {
  throw new Error("Not written yet.");
}
