import "server-only";

import { writeSnapshot } from "#lib/db/write-snapshot.ts";
import { freeze } from "#lib/permalink.ts";
import { sheetOf } from "#lib/sheet.ts";
import type { View } from "#lib/view.ts";

import type { OpenDossier } from "./dossier.ts";

/** Freezes what a view shows of a dossier and keeps it. The same thing twice is kept once: `created` is then false. */
export async function freezeView(
  { dossier, revision, compare }: OpenDossier,
  view: View,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const frozen = await freeze(sheetOf(dossier, view, compare(view)));
  const created = await writeSnapshot({ ...frozen, dossier: dossier.name, revision });
  return { id: frozen.id, created };
}
