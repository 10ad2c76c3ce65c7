import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The latest change of a question or a claim. */
export interface LatestChange {
  readonly kind: "question" | "claim";
  readonly id: string;
  /** The dossier's revision that it belongs to. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
}

/** Who changed these questions and claims (their passages included) of the dossier `name` last, when and why; those that were changed after a revision. */
export async function listLatestChanges(
  name: string,
  since: number,
  { questions, claims }: { readonly questions: readonly string[]; readonly claims: readonly string[] },
): Promise<readonly LatestChange[]> {
  if (!isSlug(name)) return [];
  return await makeSql(readers)<LatestChange>`
    with touched as (
      select case kind when 'question' then 'question' else 'claim' end as kind,
             case kind when 'passage' then split_part(entity, '/', 1) else entity end as id, dossier_id, revision
      from history
      where dossier_id = (select id from dossier where slug = ${name}) and revision > ${since}
        and ((kind = 'question' and entity = any(${questions})) or (kind = 'claim' and entity = any(${claims}))
             or (kind = 'passage' and split_part(entity, '/', 1) = any(${claims})))
    )
    select distinct on (kind, touched.id) kind, touched.id, touched.revision, at, actor, reviewer, reason
    from touched join revision on revision.dossier_id = touched.dossier_id and revision.number = touched.revision
    order by kind, touched.id, touched.revision desc`;
}
