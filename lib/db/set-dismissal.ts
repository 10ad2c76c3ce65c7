import type { MentionPlace } from "#lib/coverage.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";
import { findOpenRound } from "./find-open-round.ts";

/** A mention in a document, and whether no claim is wanted of it. */
export interface DismissalWish extends MentionPlace {
  readonly document: string;
  readonly isDismissed: boolean;
}

/**
 * Sets a mention in the newest capture of a document of the dossier `name` aside, or takes that back, whoever did it;
 * while the document is coded blind, each does so for themselves. Fails with `unknown-document`.
 */
export function setDismissal(
  name: string,
  { document, start, end, isDismissed }: DismissalWish,
  person: string,
): Promise<Result<null, EditFault | Fault<"unknown-document">>> {
  return editDossier(name, { person, action: "record", reason: null }, async (held) => {
    const { sql, dossier } = held;
    const [newest] = await sql<{ number: number }>`
      select max(number) as number from capture where dossier_id = ${dossier.id} and document_id = ${document} having count(*) > 0`;
    if (newest === undefined) return failed("unknown-document", `There is no document ${document}.`);
    await (isDismissed
      ? sql`
          insert into dismissal (dossier_id, document_id, capture, start, "end", person_id)
          values (${dossier.id}, ${document}, ${newest.number}, ${start}, ${end}, ${person})
          on conflict (dossier_id, document_id, capture, start, "end", person_id) do update set
            at = now(), withdrawn_at = null`
      : sql`
          update dismissal set withdrawn_at = now()
          where dossier_id = ${dossier.id} and document_id = ${document} and capture = ${newest.number}
            and start = ${start} and "end" = ${end} and withdrawn_at is null
            and (person_id = ${person} or ${(await findOpenRound(held, document)) === null})`);
    return ok(null);
  });
}
