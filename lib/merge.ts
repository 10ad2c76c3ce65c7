import type { Claim } from "./claim.ts";

/** What two people can each change of a claim. Its id and its document are what it is. */
export const CLAIM_FIELDS = [
  "question",
  "value",
  "stance",
  "distanced",
  "speaker",
  "asOf",
  "scope",
  "credibility",
  "admission",
  "passages",
  "note",
] as const satisfies readonly (keyof Claim)[];
export type ClaimField = (typeof CLAIM_FIELDS)[number];

export type Side = "mine" | "theirs";

/** Two versions of a claim brought together. */
export interface Merge {
  readonly mine: Claim;
  readonly theirs: Claim;
  /** The fields in which they differ, in order. */
  readonly fields: readonly MergedField[];
}

/** A field in which two versions differ. */
export interface MergedField {
  readonly field: ClaimField;
  /** The one side that changed it; null where both did, or where it is not known: a person decides. */
  readonly changedBy: Side | null;
}

/**
 * Sets two versions of a claim beside one another and beside the one that both were made from; null where that is
 * not known, as for two claims of one id.
 */
export function mergeOf(base: Claim | null, mine: Claim, theirs: Claim): Merge {
  const fields = CLAIM_FIELDS.filter((field) => !sameField(mine, theirs, field)).map((field) => ({
    field,
    changedBy: base === null ? null : changedBy(base, mine, theirs, field),
  }));
  return { mine, theirs, fields };
}

function changedBy(base: Claim, mine: Claim, theirs: Claim, field: ClaimField): Side | null {
  if (sameField(base, theirs, field)) return "mine";
  return sameField(base, mine, field) ? "theirs" : null;
}

/** The claim that comes of it: each field from the side chosen, else from the one that changed it, else from mine. */
export function mergedClaim({ mine, theirs, fields }: Merge, chosen: Partial<Record<ClaimField, Side>>): Claim {
  const sideOf = ({ field, changedBy: side }: MergedField) => chosen[field] ?? side ?? "mine";
  const taken = fields.filter((one) => sideOf(one) === "theirs").map(({ field }) => [field, theirs[field]]);
  return { ...mine, ...Object.fromEntries(taken) };
}

/** Whether two versions say the same in a field; the order of passages counts, that of a scope's facets does not. */
function sameField(one: Claim, other: Claim, field: ClaimField): boolean {
  return written(one, field) === written(other, field);
}

function written(claim: Claim, field: ClaimField): string {
  if (field === "scope") return JSON.stringify(Object.entries(claim.scope).toSorted());
  if (field === "passages") return JSON.stringify(claim.passages.map(({ exact, start }) => [exact, start]));
  return JSON.stringify(claim[field]);
}
