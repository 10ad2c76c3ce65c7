import "server-only";

import type { ClaimVersion } from "#lib/db/claim-versions.ts";
import { isSlug } from "#lib/db/is-slug.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { readClaimHistory } from "#lib/db/read-claim-history.ts";
import type { Draft } from "#lib/draft.ts";

import type { ClaimAnswer } from "./claim-shapes.ts";

/** A claim as it stands, and its open draft where whoever asks may see it. Never both null. */
export interface ClaimStanding {
  readonly published: ClaimVersion | null;
  readonly draft: Draft | null;
}

/** Null where there is nothing of that id to be seen. `viewer`: the id of an account that edits, or null for readers. */
export async function readStanding(dossier: string, id: string, viewer: string | null): Promise<ClaimStanding | null> {
  if (!isSlug(id)) return null;
  const [[published = null], [draft = null]] = await Promise.all([
    readClaimHistory(dossier, id),
    viewer === null ? [] : listDrafts(dossier, { viewer, id, statuses: ["draft", "in-review"] }),
  ]);
  return published === null && draft === null ? null : { published, draft };
}

/** Names a standing for If-Match: the revision of the claim's version, and the version of its draft. Another where either has changed. */
export function versionOf({ published, draft }: ClaimStanding): string {
  const revision = String(published?.revision ?? 0);
  return draft === null ? revision : `${revision}.${draft.version}`;
}

/** A standing as programs get it. */
export function answerOf(dossier: string, id: string, standing: ClaimStanding): ClaimAnswer {
  const { published, draft } = standing;
  return {
    dossier,
    id,
    version: versionOf(standing),
    status: statusOf(standing),
    claim: published === null ? (draft?.claim ?? null) : published.claim,
    draft: draft === null ? null : { status: draft.status, author: draft.author.name, claim: draft.claim },
  };
}

function statusOf({ published, draft }: ClaimStanding): ClaimAnswer["status"] {
  if (published === null) return draft?.status ?? "dropped";
  return published.retracted ? "retracted" : "published";
}
