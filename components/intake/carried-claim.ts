import type { Carried } from "#lib/carried.ts";
import type { Passage } from "#lib/passage.ts";

import type { TextChange } from "./text-changes.ts";

/** A claim, or an open draft of one, beside what a newer text makes of its words. */
export interface CarriedClaim extends Carried {
  readonly kind: "claim" | "draft";
  /** The question's own words. */
  readonly question: string;
  readonly value: string;
  readonly capture: number;
  /** As they stand in that capture, one for each fate. */
  readonly passages: readonly Passage[];
}

/** A newer text of a document beside its newest capture, before it is kept. */
export interface CaptureComparison {
  /** The newest capture's number. */
  readonly newest: number;
  /** Whether it has this very text. */
  readonly isSame: boolean;
  /** Where they differ; null where the newest capture's text is not held. */
  readonly changes: readonly TextChange[] | null;
  /** Further places that are not shown. */
  readonly more: number;
  readonly carried: readonly CarriedClaim[];
}
