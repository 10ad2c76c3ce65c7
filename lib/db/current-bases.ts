import type { Draft } from "#lib/draft.ts";

import { claimVersions } from "./claim-versions.ts";
import type { HeldDossier } from "./edit-dossier.ts";

/**
 * The drafts, by id, made from the newest version of one of these claims, which is about to be changed along with what
 * it rests on: they will have been made from the next.
 */
export async function currentBases(
  { sql, dossier }: HeldDossier,
  drafts: readonly Pick<Draft, "id" | "base">[],
  claims: ReadonlySet<string>,
): Promise<readonly string[]> {
  const current: string[] = [];
  for (const { id, base } of drafts) {
    if (base === null || !claims.has(id)) continue;
    const newest = (await claimVersions(sql, dossier.id, id)).at(-1);
    if (newest?.revision === base) current.push(id);
  }
  return current;
}
