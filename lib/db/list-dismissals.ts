import type { MentionPlace } from "#lib/coverage.ts";

import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** Where mentions in the newest capture of a document of the dossier `name` are set aside, in the order of the text. */
export async function listDismissals(name: string, document: string): Promise<readonly MentionPlace[]> {
  if (!isSlug(name) || !isSlug(document)) return [];
  return await makeSql(pool())<MentionPlace>`
    select start, "end" from dismissal join dossier on dossier.id = dossier_id
    where slug = ${name} and document_id = ${document} and withdrawn_at is null
      and capture = (select max(number) from capture where capture.dossier_id = dossier.id and capture.document_id = ${document})
    order by start, "end"`;
}
