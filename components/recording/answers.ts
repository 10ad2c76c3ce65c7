import type { FieldFault } from "#lib/claim-check.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { Passage } from "#lib/passage.ts";
import type { Proposal } from "#lib/proposal.ts";

/** What words could be recorded as: the questions that they could answer, the likeliest first. */
export interface Suggested {
  readonly passage: Passage;
  readonly choices: readonly SuggestedQuestion[];
}

export interface SuggestedQuestion {
  readonly question: string;
  /** Why, in a few words; empty where it was asked for. */
  readonly why: string;
  readonly proposal: Proposal;
}

/** What a claim that is being written would come to. */
export interface Tried {
  /** What its value was taken to mean; null where it cannot be read. */
  readonly understood: string | null;
  /** What the words do not hold and was supplied. */
  readonly supplied: string | null;
  readonly faults: readonly FieldFault[];
  /** The question's verdict as it is and as it would be; null where a fault stands in the way. */
  readonly verdict: { readonly before: Verdict; readonly after: Verdict } | null;
  readonly others: readonly TriedOther[];
  /** The value in this document that cannot be true together with this one; null for none. */
  readonly contradicts: string | null;
}

/** What another document answers. */
export interface TriedOther {
  readonly document: string;
  readonly value: string;
  readonly stands: "same" | "compatible" | "disjoint" | "incomparable";
}
