import type { MentionPlace } from "#lib/coverage.ts";

import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/**
 * Where mentions in the newest capture of a document of the dossier `name` are set aside, in the order of the text. Those
 * that a coder of a blind coding under way set aside are seen by that coder alone (`viewer`, the id of an account).
 */
export async function listDismissals(name: string, document: string, viewer: string): Promise<readonly MentionPlace[]> {
  if (!isSlug(name) || !isSlug(document)) return [];
  return await makeSql(readers)<MentionPlace>`
    select distinct start, "end" from dismissal
    join dossier on dossier.id = dismissal.dossier_id
    left join round on round.dossier_id = dossier.id and round.document_id = dismissal.document_id and closed_at is null
    where slug = ${name} and dismissal.document_id = ${document} and withdrawn_at is null
      and (round.id is null or person_id = ${viewer} or person_id not in (first_id, second_id))
      and capture = (select max(number) from capture where capture.dossier_id = dossier.id and capture.document_id = ${document})
    order by start, "end"`;
}
