import type { EntityKind } from "#lib/entity.ts";

import { readEntityHistory } from "./read-entity-history.ts";
import type { EntityVersion } from "./select-versions.ts";

/** Something in the dossier `name` as it stands, withdrawn or not, with what an edit of it gives back as `seen`. Null where the dossier has never held it. */
export async function readEntity<Kind extends EntityKind>(
  name: string,
  kind: Kind,
  id: string,
): Promise<EntityVersion<Kind> | null> {
  return (await readEntityHistory(name, kind, id))[0] ?? null;
}
