import type { MentionPlace } from "#lib/coverage.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";

/** A mention in a document, and whether no claim is wanted of it. */
export interface DismissalWish extends MentionPlace {
  readonly document: string;
  readonly isDismissed: boolean;
}

/** Sets a mention in the newest capture of a document of the dossier `name` aside, or takes that back. Fails with `unknown-document`. */
export function setDismissal(
  name: string,
  { document, start, end, isDismissed }: DismissalWish,
  person: string,
): Promise<Result<null, EditFault | Fault<"unknown-document">>> {
  return editDossier(name, { person, action: "record", reason: null }, async ({ sql, dossier }) => {
    const [newest] = await sql<{ number: number }>`
      select max(number) as number from capture where dossier_id = ${dossier.id} and document_id = ${document} having count(*) > 0`;
    if (newest === undefined) return failed("unknown-document", `There is no document ${document}.`);
    await sql`
      insert into dismissal (dossier_id, document_id, capture, start, "end", person_id, withdrawn_at)
      values (${dossier.id}, ${document}, ${newest.number}, ${start}, ${end}, ${person}, case when not ${isDismissed} then now() end)
      on conflict (dossier_id, document_id, capture, start, "end") do update set
        person_id = excluded.person_id, at = now(), withdrawn_at = excluded.withdrawn_at`;
    return ok(null);
  });
}
