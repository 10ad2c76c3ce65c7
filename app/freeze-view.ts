import "server-only";

import { readTombstone, type Tombstone } from "#lib/db/read-tombstone.ts";
import { writeSnapshot } from "#lib/db/write-snapshot.ts";
import { freeze } from "#lib/permalink.ts";
import { sheetOf } from "#lib/sheet.ts";
import type { View } from "#lib/view.ts";

import type { OpenDossier } from "./dossier.ts";
import { writable } from "./listed-reasons.ts";

/**
 * Freezes what a view shows of a dossier and keeps it. The same thing twice is kept once: `created` is then false. What
 * had to go is not kept again: its tombstone is given. Throws NotCompared where it is too large.
 */
export async function freezeView(
  { dossier, revision, compare }: OpenDossier,
  view: View,
): Promise<{ readonly id: string; readonly created: boolean } | { readonly tombstone: Tombstone }> {
  const sheet = sheetOf(dossier, view, compare(view));
  writable(sheet.questions, "Choose fewer documents, or fewer questions by their verdicts or events.");
  const frozen = await freeze(sheet);
  const tombstone = await readTombstone(frozen.id);
  if (tombstone !== null) return { tombstone };
  const created = await writeSnapshot({ ...frozen, dossier: dossier.name, revision });
  return { id: frozen.id, created };
}
