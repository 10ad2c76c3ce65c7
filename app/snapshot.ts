import "server-only";

import { LRUCache } from "lru-cache";
import { cache } from "react";

import { findSnapshot } from "#lib/db/find-snapshot.ts";
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

/** Characters of JSON whose sheets are kept, the latest used. What an id names never changes: it is a hash. */
const MOST_CHARACTERS = 32_000_000;

const sheets = new LRUCache<string, { readonly sheet: Sheet; readonly characters: number }>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: ({ characters }) => characters,
});

/** Opens a permanent link, once per request; null where there is none of that id, or none any more. */
export const openSnapshot = cache(async (id: string): Promise<OpenSnapshot | null> => {
  const found = PERMALINK_ID.test(id) ? await findSnapshot(id) : null;
  if (found === null) return null;
  const sheet = sheets.get(id)?.sheet ?? (await readSheet(id));
  return sheet === null ? null : { sheet, revision: found.revision, day: found.createdAt.toISOString().slice(0, 10) };
});

async function readSheet(id: string): Promise<Sheet | null> {
  const snapshot = await readSnapshot(id);
  if (snapshot === null) return null;
  const sheet: Sheet = JSON.parse(snapshot.body);
  sheets.set(id, { sheet, characters: snapshot.body.length });
  return sheet;
}
