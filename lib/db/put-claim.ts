import type { Claim } from "#lib/claim.ts";

import type { Sql } from "./make-sql.ts";
import { placeClaim } from "./place-claim.ts";

/** Puts a claim and its passages as they are given; what was withdrawn comes back. A new claim comes last. */
export async function putClaim(sql: Sql, dossier: number, claim: Claim): Promise<void> {
  const { id, question, document, value, stance, distanced, speaker, asOf, credibility, admission, note } = claim;
  const scope = JSON.stringify(Object.entries(claim.scope));
  const capture = await placeClaim(sql, dossier, claim);
  await sql`
    insert into claim (dossier_id, id, position, question_id, document_id, capture, value, stance, distanced, speaker,
                       as_of, scope, credibility, admission, note)
    values (${dossier}, ${id}, (select coalesce(max(position), 0) + 1 from claim where dossier_id = ${dossier}),
            ${question}, ${document}, ${capture}, ${value}, ${stance}, ${distanced}, ${speaker}, ${asOf}, ${scope}, ${credibility}, ${admission}, ${note})
    on conflict (dossier_id, id) do update set
      question_id = excluded.question_id, document_id = excluded.document_id, capture = excluded.capture,
      value = excluded.value, stance = excluded.stance, distanced = excluded.distanced, speaker = excluded.speaker,
      as_of = excluded.as_of, scope = excluded.scope, credibility = excluded.credibility,
      admission = excluded.admission, note = excluded.note, retracted_at = null`;
  for (const [index, { exact, prefix, suffix, start, end }] of claim.passages.entries()) {
    await sql`
      insert into passage (dossier_id, claim_id, number, exact, prefix, suffix, start, "end")
      values (${dossier}, ${id}, ${index + 1}, ${exact}, ${prefix}, ${suffix}, ${start}, ${end})
      on conflict (dossier_id, claim_id, number) do update set
        exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix, start = excluded.start,
        "end" = excluded."end", retracted_at = null`;
  }
  await sql`
    update passage set retracted_at = now()
    where dossier_id = ${dossier} and claim_id = ${id} and number > ${claim.passages.length} and retracted_at is null`;
}
