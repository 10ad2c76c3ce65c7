import type { Result } from "#lib/result.ts";

import type { Writer } from "./begin-change.ts";
import type { ClaimVersion } from "./claim-versions.ts";
import { staleClaim } from "./stale-claim.ts";
import { type ClaimFault, writeClaim } from "./write-claim.ts";

/** Withdraws a claim of the dossier `name`, which keeps it and its history. `seen` and faults as in `changeClaim`. */
export function retractClaim(
  name: string,
  id: string,
  seen: number,
  by: Writer,
): Promise<Result<ClaimVersion, ClaimFault>> {
  return writeClaim(name, id, by, async ({ sql, dossier, current }) => {
    const stale = staleClaim(id, current, seen);
    if (stale === null) {
      await sql`update claim set retracted_at = now() where dossier_id = ${dossier} and id = ${id} and retracted_at is null`;
    }
    return stale;
  });
}
