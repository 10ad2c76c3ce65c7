import type { Pool } from "pg";

/** A dossier's claims with their documents and questions: prepared statements that give rows, shaped in JavaScript. */
export async function answerRows(pool: Pool, dossier: string): Promise<string> {
  const ask = async (name: string, text: string) => (await pool.query({ name, text, values: [dossier] })).rows;
  const of = "where dossier_id = (select id from dossier where slug = $1) and retracted_at is null";
  const [documents, questions, claims, passages] = await Promise.all([
    ask("floor-documents", `select id, title, published, outlet_id as outlet from document ${of} order by position`),
    ask(
      "floor-questions",
      `select id, question, answer, unit, event_id as event from question ${of} order by position`,
    ),
    ask(
      "floor-claims",
      `select id, question_id as question, document_id as document, value, stance, speaker, as_of as "asOf" from claim ${of} order by position`,
    ),
    ask("floor-passages", `select claim_id as claim, exact, start, "end" from passage ${of} order by claim_id, number`),
  ]);
  const words = Map.groupBy(passages, ({ claim }) => String(claim));
  const byQuestion = Map.groupBy(claims, ({ question }) => String(question));
  return JSON.stringify({
    documents,
    questions: questions.map((question) => ({
      ...question,
      claims: (byQuestion.get(question.id) ?? []).map((claim) => ({ ...claim, passages: words.get(claim.id) ?? [] })),
    })),
  });
}

/** The same claims, each with its document and question, as JSON that one prepared statement makes. */
export async function answerSql(pool: Pool, dossier: string): Promise<string> {
  const text = `
    select coalesce(json_agg(json_build_object(
      'id', claim.id, 'value', value, 'stance', stance, 'speaker', speaker, 'asOf', as_of,
      'document', json_build_object('id', document.id, 'title', title, 'published', published),
      'question', json_build_object('id', question.id, 'question', question, 'answer', answer, 'unit', unit),
      'passages', (select json_agg(json_build_object('exact', exact, 'start', start, 'end', "end"))
                   from passage where passage.dossier_id = claim.dossier_id and passage.claim_id = claim.id)
    ) order by claim.position), '[]')::text as body
    from claim
    join document on document.dossier_id = claim.dossier_id and document.id = claim.document_id
    join question on question.dossier_id = claim.dossier_id and question.id = claim.question_id
    where claim.dossier_id = (select id from dossier where slug = $1) and claim.retracted_at is null`;
  const { rows } = await pool.query<{ body: string }>({ name: "floor-sql", text, values: [dossier] });
  return rows[0]?.body ?? "[]";
}
