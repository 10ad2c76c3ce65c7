import type { QuestionState, StateMoment } from "#lib/question-state.ts";

import { pool } from "./client.ts";
import { type EntityRows, entityOf, type PartRows } from "./entity-of.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

type Kept = { readonly retracted_at: string | null; readonly position?: number };
type Row =
  | { readonly kind: "question"; readonly state: EntityRows["question"] & Kept }
  | { readonly kind: "claim"; readonly state: EntityRows["claim"] & Kept }
  | { readonly kind: "silence"; readonly state: EntityRows["silence"] & Kept }
  | { readonly kind: "adjudication"; readonly state: EntityRows["adjudication"] & Kept }
  | {
      readonly kind: "passage";
      readonly state: PartRows["passages"][number] & Kept & { readonly claim_id: string; readonly number: number };
    };

/** What a question was at some time before now; null where the dossier had no such question then. */
export async function readQuestionState(
  dossier: string,
  question: string,
  moment: StateMoment,
): Promise<QuestionState | null> {
  if (!isSlug(dossier) || !isSlug(question)) return null;
  const sql = makeSql(pool());
  const [asked, day] = "revision" in moment ? [moment.revision, null] : [null, moment.day];
  const [found] = await sql<{ id: number; revision: number; at: Date }>`
    select dossier.id, revision.number as revision, revision.at
    from dossier join revision on revision.dossier_id = dossier.id
    where slug = ${dossier} and (revision.number = ${asked}::integer
      or revision.at < (${day}::date + 1)::timestamp at time zone 'UTC')
    order by number desc limit 1`;
  if (found === undefined) return null;
  const rows = await sql<Row>`
    with asked as (
      select row.id from claim as row where dossier_id = ${found.id} and question_id = ${question}
      union select entity from history
      where dossier_id = ${found.id} and kind = 'claim' and revision > ${found.revision} and old ->> 'question_id' = ${question}
    ), thing as (
      select 'question' as kind, id, to_jsonb(row) as state
      from question as row where dossier_id = ${found.id} and id = ${question}
      union all select 'claim', id, to_jsonb(row)
      from claim as row where dossier_id = ${found.id} and id in (select id from asked)
      union all select 'passage', concat_ws('/', claim_id, number), to_jsonb(row)
      from passage as row where dossier_id = ${found.id} and claim_id in (select id from asked)
      union all select 'silence', concat_ws('/', question_id, document_id), to_jsonb(row)
      from silence as row where dossier_id = ${found.id} and question_id = ${question}
      union all select 'adjudication', question_id, to_jsonb(row)
      from adjudication as row where dossier_id = ${found.id} and question_id = ${question}
    )
    select thing.kind, case when later.version is null then state else later.old end as state
    from thing left join lateral (
      select version, old from history
      where dossier_id = ${found.id} and history.kind = thing.kind and entity = thing.id and revision > ${found.revision}
      order by version limit 1
    ) as later on true
    order by kind, id`;
  return stateOf(rows, question, found);
}

function stateOf(
  rows: readonly (Row | { readonly kind: Row["kind"]; readonly state: null })[],
  id: string,
  { revision, at }: { readonly revision: number; readonly at: Date },
): QuestionState | null {
  // What came later has no state then, and what was withdrawn stands nowhere.
  const standing = rows.filter((row): row is Row => row.state !== null && row.state.retracted_at === null);
  const none = { passages: [], captures: [] };
  const [question] = standing.flatMap((row) =>
    row.kind === "question" ? [entityOf("question", row.state, none)] : [],
  );
  const [adjudication = null] = standing.flatMap((row) =>
    row.kind === "adjudication" ? [entityOf("adjudication", row.state, none)] : [],
  );
  if (question === undefined) return null;
  const claims = standing.flatMap((row) => (row.kind === "claim" && row.state.question_id === id ? [row.state] : []));
  const passages = Map.groupBy(
    standing.flatMap((row) => (row.kind === "passage" ? [row.state] : [])),
    (passage) => passage.claim_id,
  );
  return {
    revision,
    at,
    question,
    claims: claims.toSorted(inPlace).map((claim) => {
      const own = passages.get(claim.id)?.toSorted((a, b) => a.number - b.number) ?? [];
      return entityOf("claim", claim, { passages: own, captures: [] });
    }),
    silences: standing.flatMap((row) => (row.kind === "silence" ? [entityOf("silence", row.state, none)] : [])),
    adjudication,
  };
}

function inPlace(a: Kept, b: Kept): number {
  return (a.position ?? 0) - (b.position ?? 0);
}
