import type { Claim } from "#lib/claim.ts";
import type { Question } from "#lib/question.ts";

import { pool } from "./client.ts";
import { type EntityRows, entityOf } from "./entity-of.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** A question, or a claim on it, as a revision left it. Null where it was withdrawn. Of a claim, without its passages. */
export type QuestionStep =
  | { readonly revision: number; readonly kind: "question"; readonly id: string; readonly state: Question | null }
  | { readonly revision: number; readonly kind: "claim"; readonly id: string; readonly state: Claim | null };

type Kept<Row> = Row & { readonly retracted_at: string | null };
type StateRow = { readonly revision: number; readonly id: string } & (
  | { readonly kind: "question"; readonly state: Kept<EntityRows["question"]> }
  | { readonly kind: "claim"; readonly state: Kept<EntityRows["claim"]> }
);

const NO_PARTS = { passages: [], captures: [] };

/** Every state that a question of the dossier `name` and the claims that are on it have had, the first first. Empty where there is none. */
export async function readQuestionStates(name: string, question: string): Promise<readonly QuestionStep[]> {
  if (!isSlug(name) || !isSlug(question)) return [];
  const rows = await makeSql(pool())<StateRow>`
    with own as (select id from dossier where slug = ${name}), thing as (
      select 'question' as kind, id, to_jsonb(row) as state
      from question as row where dossier_id = (select id from own) and id = ${question}
      union all select 'claim', id, to_jsonb(row)
      from claim as row where dossier_id = (select id from own) and question_id = ${question}
    )
    select history.revision, thing.kind, thing.id, coalesce(later.old, state) as state
    from thing
    join history on history.dossier_id = (select id from own) and history.kind = thing.kind and entity = thing.id
    left join history as later on later.dossier_id = history.dossier_id and later.kind = history.kind
      and later.entity = history.entity and later.version = history.version + 1
    order by history.revision, thing.kind, thing.id`;
  return rows.map((row): QuestionStep => {
    const { revision, id } = row;
    const isGone = row.state.retracted_at !== null;
    return row.kind === "question"
      ? { revision, id, kind: row.kind, state: isGone ? null : entityOf(row.kind, row.state, NO_PARTS) }
      : { revision, id, kind: row.kind, state: isGone ? null : entityOf(row.kind, row.state, NO_PARTS) };
  });
}
