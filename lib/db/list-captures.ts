import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The captures of a document, for readers, and which of its claims rest on an earlier one than the newest. */
export interface CaptureList {
  /** The newest first. */
  readonly captures: readonly { readonly number: number; readonly at: Date; readonly length: number | null }[];
  /** Claim to the capture that its words stand in. */
  readonly earlier: ReadonlyMap<string, number>;
}

/** Lists the captures of a document of the dossier `name`. */
export async function listCaptures(name: string, document: string): Promise<CaptureList> {
  if (!isSlug(name) || !isSlug(document)) return { captures: [], earlier: new Map() };
  const sql = makeSql(readers);
  const captures = await sql<CaptureList["captures"][number]>`
    select number, captured_at as at, length
    from dossier join capture on capture.dossier_id = dossier.id and document_id = ${document}
    where slug = ${name} order by number desc`;
  const newest = captures[0]?.number ?? 1;
  if (newest === 1) return { captures, earlier: new Map() };
  const earlier = await sql<{ id: string; capture: number }>`
    select claim.id, capture
    from dossier join claim on claim.dossier_id = dossier.id and document_id = ${document} and retracted_at is null
    where slug = ${name} and capture < ${newest}`;
  return { captures, earlier: new Map(earlier.map(({ id, capture }) => [id, capture])) };
}
