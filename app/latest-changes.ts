import "server-only";

import { LRUCache } from "lru-cache";

import { listChanges, type RevisionChange } from "#lib/db/list-changes.ts";

import type { OpenDossier } from "./dossier.ts";

/** How many an overview shows. */
const LATEST = 5;

/** By state, of which they are the last: an import changes thousands of things, which are counted once. */
const latest = new LRUCache<string, readonly RevisionChange[]>({ max: 100 });

/** The latest changes of a dossier up to the state that is open, the last first. */
export async function latestChanges({ dossier, revision, state }: OpenDossier): Promise<readonly RevisionChange[]> {
  const changes = latest.get(state) ?? (await listChanges(dossier.name, LATEST, revision + 1));
  latest.set(state, changes);
  return changes;
}
