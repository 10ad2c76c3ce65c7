import type { Claim } from "#lib/claim.ts";

import { entityVersions } from "./entity-versions.ts";
import type { Sql } from "./make-sql.ts";
import type { EntityVersion } from "./select-versions.ts";

/** A claim with its passages as it stood from one revision of its dossier, which says that nothing has changed since, to the next that touched it. */
export type ClaimVersion = Omit<EntityVersion<"claim">, "state" | "version"> & { readonly claim: Claim };

/** All versions of a claim, the latest last; none where the dossier has never held it. `dossier` is its number. */
export async function claimVersions(sql: Sql, dossier: number, claim: string): Promise<readonly ClaimVersion[]> {
  const versions = await entityVersions(sql, dossier, "claim", claim);
  return versions.map(({ state, version: _, ...told }) => ({ claim: state, ...told }));
}
