import type { Passage } from "#lib/passage.ts";

import type { HeldDossier } from "./edit-dossier.ts";
import type { Dismissed } from "./select-dismissed.ts";

/** Sets aside in a newer capture what was set aside in the one before, by whom and when it was. */
export async function moveDismissal(
  { sql, dossier }: HeldDossier,
  { document, capture, passages: [was] }: Dismissed,
  newer: { readonly capture: number; readonly passages: readonly Passage[] },
): Promise<void> {
  const [now] = newer.passages;
  if (was === undefined || now === undefined) return;
  await sql`
    insert into dismissal (dossier_id, document_id, capture, start, "end", person_id, at)
    select dossier_id, document_id, ${newer.capture}, ${now.start}, ${now.end}, person_id, at from dismissal
    where dossier_id = ${dossier.id} and document_id = ${document} and capture = ${capture}
      and start = ${was.start} and "end" = ${was.end} and withdrawn_at is null
    on conflict do nothing`;
}
