import "server-only";

import { cache } from "react";

import { readSnapshot } from "#lib/db/read-snapshot.ts";
import { PERMALINK_ID } from "#lib/permalink.ts";
import type { Sheet } from "#lib/sheet.ts";

/** A frozen sheet, and the day on which it was frozen. */
export interface OpenSnapshot {
  readonly sheet: Sheet;
  /** The dossier's revision that it was taken at. */
  readonly revision: number;
  /** `2026-11-22`, in UTC. */
  readonly day: string;
}

/** Opens a permanent link, once per request; null where there is none of that id. */
export const openSnapshot = cache(async (id: string): Promise<OpenSnapshot | null> => {
  const snapshot = PERMALINK_ID.test(id) ? await readSnapshot(id) : null;
  if (snapshot === null) return null;
  const sheet: Sheet = JSON.parse(snapshot.body);
  return { sheet, revision: snapshot.revision, day: snapshot.createdAt.toISOString().slice(0, 10) };
});
