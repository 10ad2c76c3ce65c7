import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";
import { type StoredDocument, selectDocument } from "./select-document.ts";

/** The facts of a live document of the dossier `name`; null where there is none. */
export async function readDocument(name: string, document: string): Promise<StoredDocument | null> {
  if (!isSlug(name) || !isSlug(document)) return null;
  const sql = makeSql(readers);
  const [dossier] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  const found = dossier === undefined ? null : await selectDocument(sql, dossier.id, document);
  return found?.retracted === false ? found : null;
}
