import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** Who has a document open in the editors' pages now, each once, by name. */
export async function listPresence(
  dossier: string,
  document: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!isSlug(dossier) || !isSlug(document)) return [];
  return await makeSql(pool())<{ id: string; name: string }>`
    select distinct person.id, person.name
    from presence join dossier on dossier.id = presence.dossier_id join person on person.id = presence.person_id
    where dossier.slug = ${dossier} and presence.document_id = ${document}
      and presence.seen_at > now() - interval '1 minute'
    order by person.name, person.id`;
}
