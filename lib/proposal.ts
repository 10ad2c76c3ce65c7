import type { Claim } from "./claim.ts";
import type { Codebook } from "./codebook.ts";
import type { Question } from "./question.ts";
import type { Selection } from "./selection.ts";

/** The fields of a claim as the words themselves suggest them; people decide. */
export interface Proposal
  extends Pick<Claim, "value" | "stance" | "distanced" | "speaker" | "asOf" | "scope" | "passages"> {
  /** What the words do not hold and was supplied for the value: a convention ("dozens"), a conversion; null for none. */
  readonly supplied: string | null;
}

/** Proposes an answer of the selected words to a question; `value` is empty where nothing in them fits its type. */
export function proposeClaim(
  _selection: Selection,
  _question: Question,
  _context: { readonly codebook: Codebook; readonly lastSpeaker: string | null },
): Proposal {
  throw new Error("Not written yet.");
}
