import type { Claim } from "#lib/claim.ts";

import type { Sql } from "./make-sql.ts";

/**
 * The number of the capture that a claim's passages stand in: the newest of its document in which all of them do, or
 * whose text is not held; the newest of all where there is none, and PostgreSQL then says which words are missing.
 * `dossier` is its number.
 */
export async function placeClaim(sql: Sql, dossier: number, { document, passages }: Claim): Promise<number> {
  const [found] = await sql<{ number: number }>`
    select number from capture
    where dossier_id = ${dossier} and document_id = ${document}
    order by (text is null or not exists (
               select from jsonb_to_recordset(${JSON.stringify(passages)}::jsonb)
                 as passage (prefix text, exact text, suffix text, start int)
               where not passage_stands(capture.text, prefix, exact, suffix, start))) desc, number desc
    limit 1`;
  return found?.number ?? 1;
}
