import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/**
 * The current texts of some documents of the dossier `name`, without those that are not held: for its editors, and to be
 * counted, since those are among them that readers may not see.
 */
export async function readHeldTexts(name: string, documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!isSlug(name) || documents.length === 0) return new Map();
  const texts = await makeSql(readers)<{ document: string; text: string | null }>`
    select distinct on (document_id) document_id as document, text
    from capture
    where dossier_id = (select id from dossier where slug = ${name}) and document_id = any(${documents}::text[])
    order by document_id, number desc`;
  return new Map(texts.flatMap(({ document, text }) => (text === null ? [] : [[document, text]])));
}
