import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** What an editor said of a claim. */
export interface Remark {
  readonly id: string;
  readonly claim: string;
  /** The remark that begins its thread; null for that one itself. */
  readonly answers: string | null;
  /** Who said it, as others know them. */
  readonly by: string;
  readonly body: string;
  readonly at: Date;
  /** Of one that begins a thread: when it was settled. */
  readonly settledAt: Date | null;
}

/** The remarks on claims of the dossier `name`, on one where it is named, the earliest first. */
export async function listRemarks(name: string, claim?: string): Promise<readonly Remark[]> {
  if (!isSlug(name)) return [];
  return await makeSql(pool())<Remark>`
    select remark.id, claim_id as claim, answers_id as answers, person.name as by, body, at, settled_at as "settledAt"
    from remark join person on person.id = person_id
    where dossier_id = (select id from dossier where slug = ${name}) and claim_id = coalesce(${claim ?? null}::text, claim_id)
    order by at, remark.id`;
}
