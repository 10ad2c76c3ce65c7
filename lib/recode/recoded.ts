import type { Claim } from "../claim.ts";
import type { Dossier } from "../dossier.ts";
import { type Fault, ok, type Result } from "../result.ts";

/** What a change of the codebook makes of a dossier, and of any claim on it: also of those that are only proposed. */
export interface Recoded {
  readonly dossier: Dossier;
  readonly rewrite: (claim: Claim) => Claim;
}

/** Why a change of the codebook cannot be meant: what is wrong, by the field where it is. */
export interface RecodingFault extends Fault<"not-sound"> {
  readonly fields: Readonly<Record<string, string>>;
}

/** Changes a dossier and rewrites its claims along; of those that stay as they are, the very same objects stay. */
export function recoded(dossier: Dossier, rewrite: Recoded["rewrite"] = (claim) => claim): Result<Recoded, never> {
  return ok({ dossier: { ...dossier, claims: dossier.claims.map(rewrite) }, rewrite });
}

/** Fails, where anything is wrong, with all of it; `wrong` names fields with a sentence, or null. */
export function faultOf(wrong: readonly (readonly [field: string, message: string | null])[]): RecodingFault | null {
  const fields = wrong.flatMap(([field, message]) => (message === null ? [] : [[field, message] as const]));
  const [first] = fields;
  // Of two faults in one field the first is told.
  return first === undefined
    ? null
    : { kind: "not-sound", message: first[1], fields: Object.fromEntries(fields.toReversed()) };
}
