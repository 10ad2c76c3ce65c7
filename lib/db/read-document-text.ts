import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The text of a document's newest capture, for editors: also where readers may not see it. Null where it is not held, or there is none. */
export async function readDocumentText(name: string, document: string): Promise<string | null> {
  if (!isSlug(name) || !isSlug(document)) return null;
  const [newest] = await makeSql(readers)<{ text: string | null }>`
    select text from capture join dossier on dossier.id = dossier_id
    where slug = ${name} and document_id = ${document}
    order by number desc limit 1`;
  return newest?.text ?? null;
}
