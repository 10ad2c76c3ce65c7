import "server-only";

import { allRows, type Drift, driftOf } from "#lib/drift.ts";
import type { Sheet } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { OpenDossier } from "./dossier.ts";

/** What has changed in a dossier since a sheet of it was frozen, and the sheet as it would be now. */
export function driftSince(
  { lay }: OpenDossier,
  frozen: Sheet,
): { readonly drift: readonly Drift[]; readonly now: Sheet } {
  const now = lay(allRows(frozen.view)).sheet;
  // A view that was frozen in an earlier form lacks what was chosen for no one then.
  const live = lay({ ...WHOLE_VIEW, ...frozen.view }).sheet;
  return { drift: driftOf(frozen, now, live), now };
}
