import "server-only";

import { allRows, type Drift, driftOf } from "#lib/drift.ts";
import type { Sheet } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { OpenDossier } from "./dossier.ts";

interface Since {
  readonly drift: readonly Drift[];
  readonly now: Sheet;
}

/** By frozen sheet, for the state that was asked about last. */
const known = new WeakMap<Sheet, { readonly state: string; readonly since: Since }>();

/** What has changed in a dossier since a sheet of it was frozen, and the sheet as it would be now. */
export function driftSince(live: OpenDossier, frozen: Sheet): Since {
  const kept = known.get(frozen);
  if (kept?.state === live.state) return kept.since;
  const since = compareWith(live, frozen);
  known.set(frozen, { state: live.state, since });
  return since;
}

function compareWith({ lay }: OpenDossier, frozen: Sheet): Since {
  const now = lay(allRows(frozen.view)).sheet;
  // A view that was frozen in an earlier form lacks what was chosen for no one then.
  const live = lay({ ...WHOLE_VIEW, ...frozen.view }).sheet;
  return { drift: driftOf(frozen, now, live), now };
}
