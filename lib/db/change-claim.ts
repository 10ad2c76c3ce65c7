import type { Claim } from "#lib/claim.ts";
import type { Result } from "#lib/result.ts";

import type { Writer } from "./begin-change.ts";
import type { ClaimVersion } from "./claim-versions.ts";
import { putClaim } from "./put-claim.ts";
import { staleClaim } from "./stale-claim.ts";
import { type ClaimFault, writeClaim } from "./write-claim.ts";

/**
 * Changes a claim of the dossier `name` to what is given, passages included; one that was withdrawn
 * comes back. `seen` is the revision of the version that the change was made from. Where the claim has
 * changed since, nothing is written, and the fault is `stale` with the claim as it now stands, so that
 * nobody's words are lost. The same again changes nothing. Fails as `writeClaim` does too, and with
 * `unknown-claim`.
 */
export function changeClaim(
  name: string,
  claim: Claim,
  seen: number,
  by: Writer,
): Promise<Result<ClaimVersion, ClaimFault>> {
  return writeClaim(name, claim.id, by, async ({ sql, dossier, current }) => {
    const stale = staleClaim(claim.id, current, seen);
    if (stale === null) await putClaim(sql, dossier, claim);
    return stale;
  });
}
