import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** The newest text of a document of the dossier `name`, whether readers may see it or not; null where it is not held. For editors only. */
export async function readHeldText(name: string, document: string): Promise<string | null> {
  if (!isSlug(name) || !isSlug(document)) return null;
  const [found] = await makeSql(pool())<{ text: string | null }>`
    select text from capture
    where dossier_id = (select id from dossier where slug = ${name}) and document_id = ${document}
    order by number desc limit 1`;
  return found?.text ?? null;
}
