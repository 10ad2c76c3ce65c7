import type { Sql } from "./make-sql.ts";

/** What open drafts rest on, as `kind id`: their questions and documents. What rests on these in turn is for the caller. */
export async function findDrafted(sql: Sql, dossier: number): Promise<ReadonlySet<string>> {
  const drafted = await sql<{ question: string; document: string }>`
    select distinct question_id as question, document_id as document
    from draft where dossier_id = ${dossier} and status in ('draft', 'in-review')`;
  return new Set(drafted.flatMap(({ question, document }) => [`question ${question}`, `document ${document}`]));
}
