import "server-only";

import { type OpenDossier, openDossier } from "#app/dossier.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Draft, withDrafts } from "#lib/draft.ts";

/** A dossier as it would be with the drafts that somebody may see. Made for them, and kept nowhere. */
export interface OpenPreview {
  /** As readers see it. */
  readonly open: OpenDossier;
  readonly drafts: readonly Draft[];
  readonly dossier: Dossier;
}

/** Opens a preview for an account. */
export async function openPreview(name: string, viewer: string): Promise<OpenPreview> {
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const drafts = await listDrafts(name, { viewer, statuses: ["draft", "in-review"] });
  const dossier = withDrafts(open.dossier, drafts);
  return { open, drafts, dossier };
}
