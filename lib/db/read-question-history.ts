import { changeOf, type HistoryChange, type RowState } from "./change-of.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** One change of one thing that a question's page shows. */
export interface HistoryEntry extends HistoryChange {
  /** The dossier's revision that the change belongs to. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
  /** Whether a data package brought it. */
  readonly imported: boolean;
  readonly kind: "question" | "claim" | "passage" | "silence" | "adjudication";
  /** Its id, or the parts of its key joined by `/`: `killed-courier/1` is that claim's first passage. */
  readonly id: string;
}

type HistoryRow = Omit<HistoryEntry, "change" | "fields"> & { readonly old: RowState | null; readonly new: RowState };

/** What was changed of a question, its claims and their passages, its silences and its adjudication: latest first. Empty where there is none. */
export async function readQuestionHistory(dossier: string, question: string): Promise<readonly HistoryEntry[]> {
  if (!isSlug(dossier) || !isSlug(question)) return [];
  const rows = await makeSql(readers)<HistoryRow>`
    with own as (select id from dossier where slug = ${dossier}), thing as (
      select 'question' as kind, id, to_jsonb(row) as state
      from question as row where dossier_id = (select id from own) and id = ${question}
      union all select 'claim', id, to_jsonb(row)
      from claim as row where dossier_id = (select id from own) and question_id = ${question}
      union all select 'passage', concat_ws('/', claim_id, number), to_jsonb(row)
      from passage as row where dossier_id = (select id from own) and claim_id in (
        select id from claim where dossier_id = (select id from own) and question_id = ${question})
      union all select 'silence', concat_ws('/', question_id, document_id), to_jsonb(row)
      from silence as row where dossier_id = (select id from own) and question_id = ${question}
      union all select 'adjudication', question_id, to_jsonb(row)
      from adjudication as row where dossier_id = (select id from own) and question_id = ${question}
    )
    select history.revision, at, actor, reviewer, reason, imported, kind, id, history.old, coalesce(later.old, state) as new
    from thing cross join lateral (
      select version, revision, old from history
      where dossier_id = (select id from own) and history.kind = thing.kind and entity = thing.id
    ) as history
    join revision on revision.dossier_id = (select id from own) and revision.number = history.revision
    left join lateral (
      select old from history as later
      where later.dossier_id = (select id from own) and later.kind = thing.kind and later.entity = thing.id
        and later.version = history.version + 1
    ) as later on true
    order by history.revision desc, kind, id`;
  return rows.map(({ old, new: now, ...row }) => ({ ...row, ...changeOf(old, now) }));
}
