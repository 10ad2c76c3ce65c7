import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** What was done last to a draft by its author or to send it on its way, not what moved along with a text or the codebook; and what a reviewer has to know of it beside what it says. */
export interface DraftNews {
  readonly id: string;
  /** The account that did it, and the name that others know it by. */
  readonly person: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
  /** Why its author made it so, where they said it. */
  readonly authorReason: string | null;
  /** The revision that brought about the claim as it stands now; null where there is none. What `base` must be to be accepted. */
  readonly published: number | null;
}

/** The news of the drafts of the dossier `name` by their ids: of all open ones, and of those that ended since then. Shown only with the drafts themselves, which `listDrafts` gives to who may see them. */
export async function listDraftNews(name: string, since: Date): Promise<ReadonlyMap<string, DraftNews>> {
  if (!isSlug(name)) return new Map();
  const news = await makeSql(pool())<DraftNews>`
    select draft.claim_id as id, last.person_id as person, last.actor, last.reason, last.at,
           own.reason as "authorReason", greatest(claimed.revision, quoted.revision) as published
    from draft
    cross join lateral (
      select version.person_id, version.actor, version.reason, version.at
      from draft_version as version
      left join draft_version as former on former.dossier_id = version.dossier_id
        and former.claim_id = version.claim_id and former.version = version.version - 1
      where version.dossier_id = draft.dossier_id and version.claim_id = draft.claim_id
        and (version.person_id = author_id or former.status is distinct from version.status)
      order by version.version desc limit 1
    ) as last
    left join lateral (
      select reason from draft_version as version
      where version.dossier_id = draft.dossier_id and version.claim_id = draft.claim_id
        and person_id = author_id and status in ('draft', 'in-review') and reason is not null
      order by version.version desc limit 1
    ) as own on true
    left join lateral (
      select max(revision) as revision from history
      where history.dossier_id = draft.dossier_id and kind = 'claim' and entity = draft.claim_id
    ) as claimed on true
    left join lateral (
      select max(revision) as revision
      from passage join history on history.dossier_id = passage.dossier_id and kind = 'passage'
        and entity = concat_ws('/', passage.claim_id, passage.number)
      where passage.dossier_id = draft.dossier_id and passage.claim_id = draft.claim_id
    ) as quoted on true
    where draft.dossier_id = (select id from dossier where slug = ${name})
      and (status in ('draft', 'in-review') or changed_at >= ${since.toISOString()}::timestamptz)`;
  return new Map(news.map((one) => [one.id, one]));
}
