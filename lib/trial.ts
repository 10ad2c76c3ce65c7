import type { Claim } from "./claim.ts";
import type { Comparison } from "./comparison.ts";
import type { Dossier } from "./dossier.ts";
import type { ClaimPair } from "./pair.ts";
import type { Result } from "./result.ts";

/** What a claim would bring, were it recorded. */
export interface Trial {
  /** The question as it is compared now. */
  readonly before: Comparison;
  /** And as it would be. */
  readonly after: Comparison;
  /** Every counted claim of other documents: how it stands to the new one (`a`), and by which rule. In the dossier's order of documents. */
  readonly others: readonly ClaimPair[];
  /** The claim of the same document and voice that cannot be true together with the new one (`a`); null for none. */
  readonly selfContradiction: ClaimPair | null;
}

/**
 * Compares one question without a claim and with it; where the dossier has a claim of its id, it takes that one's
 * place. Fails with `no-such-question`, or as its value is read.
 */
export function tryClaim(_dossier: Dossier, _claim: Claim): Result<Trial> {
  throw new Error("Not written yet.");
}
