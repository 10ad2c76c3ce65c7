import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** An open page of a document, and whose it is. */
export interface OpenPage {
  /** Random, of the page's own. */
  readonly id: string;
  readonly dossier: string;
  readonly document: string;
  /** The id of the account. */
  readonly person: string;
}

/** Says that a page is open now; said again within a minute, it stays so. Pages that were not heard of for longer go. Nothing is said of a document that is not there. */
export async function showPresence({ id, dossier, document, person }: OpenPage): Promise<void> {
  if (!isSlug(dossier) || !isSlug(document)) return;
  const sql = makeSql(pool());
  await sql`
    delete from presence where id in
      (select id from presence where seen_at < now() - interval '1 minute' for update skip locked)`;
  await sql`
    insert into presence (id, dossier_id, document_id, person_id)
    select ${id}, document.dossier_id, document.id, ${person}
    from document join dossier on dossier.id = document.dossier_id
    where dossier.slug = ${dossier} and document.id = ${document}
    on conflict (id) do update set seen_at = now()`;
}
