import type { Sql } from "./make-sql.ts";

/** The newest text of a document of a dossier (its number); null where readers may not see it, or none is held. */
export async function loadText(sql: Sql, dossier: number, document: string): Promise<string | null> {
  const [found] = await sql<{ text: string | null }>`
    select text from capture
    where dossier_id = ${dossier} and document_id = ${document}
      and exists (select from document where dossier_id = ${dossier} and id = ${document} and text_public)
    order by number desc limit 1`;
  return found?.text ?? null;
}
