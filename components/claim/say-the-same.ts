import type { Claim } from "#lib/claim.ts";
import { mergeOf } from "#lib/merge.ts";

/** Whether two versions of a claim say the same in every part; also where both withdraw it. */
export function sayTheSame(one: Claim | null, other: Claim | null): boolean {
  if (one === null || other === null) return one === other;
  return mergeOf(null, one, other).fields.length === 0;
}
