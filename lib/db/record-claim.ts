import type { Claim } from "#lib/claim.ts";
import type { Result } from "#lib/result.ts";

import type { Writer } from "./begin-change.ts";
import type { ClaimVersion } from "./claim-versions.ts";
import { putClaim } from "./put-claim.ts";
import { type ClaimFault, writeClaim } from "./write-claim.ts";

/**
 * Records a claim that is new to the dossier `name`. Fails as `writeClaim` does, and with `id-taken`
 * where a claim of that id is or ever was there: ids are never used again.
 */
export function recordClaim(name: string, claim: Claim, by: Writer): Promise<Result<ClaimVersion, ClaimFault>> {
  return writeClaim(name, claim.id, by, async ({ sql, dossier, current }) => {
    if (current !== null) {
      return { kind: "id-taken", message: `There is a claim ${claim.id} already. Give this one another name.` };
    }
    await putClaim(sql, dossier, claim);
    return null;
  });
}
