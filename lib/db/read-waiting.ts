import type { Claim } from "#lib/claim.ts";

import { claimVersions } from "./claim-versions.ts";
import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** A claim that rests on an earlier capture than its document's newest, as an editor settles it. */
export interface WaitingClaim {
  readonly claim: Claim;
  /** The revision of its version that a change of it is made from. */
  readonly base: number;
  /** Whose draft of it is open; null where there is none. */
  readonly draftBy: string | null;
}

/** The live claims of a document that wait since a newer capture of it, of the dossier `name`. */
export async function readWaiting(name: string, document: string): Promise<readonly WaitingClaim[]> {
  if (!isSlug(name)) return [];
  const sql = makeSql(pool());
  const rows = await sql<{ dossier: number; id: string; draftBy: string | null }>`
    select claim.dossier_id as dossier, claim.id,
           (select person.name from draft join person on person.id = author_id
            where draft.dossier_id = claim.dossier_id and claim_id = claim.id and status in ('draft', 'in-review')) as "draftBy"
    from dossier join claim on claim.dossier_id = dossier.id and document_id = ${document} and retracted_at is null
    where slug = ${name}
      and capture < (select max(number) from capture where capture.dossier_id = dossier.id and document_id = ${document})
    order by claim.id`;
  const waiting: WaitingClaim[] = [];
  for (const { dossier, id, draftBy } of rows) {
    const version = (await claimVersions(sql, dossier, id)).at(-1);
    if (version !== undefined) waiting.push({ claim: version.claim, base: version.revision, draftBy });
  }
  return waiting;
}
