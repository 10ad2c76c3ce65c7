import type { Claim } from "#lib/claim.ts";
import type { DraftStatus } from "#lib/draft.ts";

import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** A draft as it stood from one change to the next. */
export interface DraftVersion {
  readonly version: number;
  readonly status: DraftStatus;
  /** Null where the claim was to be withdrawn. */
  readonly claim: Claim | null;
  readonly base: number | null;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
}

type VersionRow = Omit<DraftVersion, "claim"> & {
  readonly body: (Omit<Claim, "scope"> & { readonly scope: readonly (readonly [string, string])[] }) | null;
};

/**
 * Every version of a draft of the dossier `name`, the latest first; none where there is no such draft, or where it
 * belongs to a blind coding under way and is not the viewer's (the id of an account).
 */
export async function readDraftVersions(name: string, claim: string, viewer: string): Promise<readonly DraftVersion[]> {
  if (!isSlug(name) || !isSlug(claim)) return [];
  const rows = await makeSql(pool())<VersionRow>`
    select of.version, of.status, of.body, of.base, actor, reason, at
    from draft_version as of
    join draft on draft.dossier_id = of.dossier_id and draft.claim_id = of.claim_id
    left join round on round.id = round_id
    where of.dossier_id = (select id from dossier where slug = ${name}) and of.claim_id = ${claim}
      and (round_id is null or closed_at is not null or author_id = ${viewer})
    order by of.version desc`;
  return rows.map(({ body, ...row }) => ({
    ...row,
    claim: body === null ? null : { ...body, scope: Object.fromEntries(body.scope) },
  }));
}
