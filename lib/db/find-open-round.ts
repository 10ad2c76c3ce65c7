import type { HeldDossier } from "./edit-dossier.ts";

/** A blind coding of a document that is under way. */
export interface OpenRound {
  readonly id: string;
  /** Whether the editor is one of the two coders. */
  readonly codes: boolean;
  /** Whether they have said that they are done. */
  readonly finished: boolean;
}

/** The blind coding of a document that is under way, as it concerns the editor; null where there is none. */
export async function findOpenRound(
  { sql, dossier, editor }: HeldDossier,
  document: string,
): Promise<OpenRound | null> {
  const [round] = await sql<OpenRound>`
    select id, ${editor.id} in (first_id, second_id) as codes,
           (case ${editor.id} when first_id then first_finished_at when second_id then second_finished_at end) is not null as finished
    from round where dossier_id = ${dossier.id} and document_id = ${document} and closed_at is null`;
  return round ?? null;
}
