import type { Facts } from "#lib/facts.ts";

import type { Sql } from "./make-sql.ts";

/** A document's facts as they stand. */
export interface StoredDocument {
  readonly id: string;
  /** Raised at each change: says that nothing has changed since, when it is given back. */
  readonly version: number;
  readonly retracted: boolean;
  readonly facts: Facts;
}

type Row = Facts & Omit<StoredDocument, "facts">;

/** The facts of a document of a dossier (its number), whether it is live or withdrawn; null where it has never been. */
export async function selectDocument(sql: Sql, dossier: number, document: string): Promise<StoredDocument | null> {
  const [row] = await sql<Row>`
    select id, version, retracted_at is not null as retracted, title, outlet_id as outlet, author, published, language, url,
           origin_id as origin, note, text_public as "isShown"
    from document where dossier_id = ${dossier} and id = ${document}`;
  if (row === undefined) return null;
  const { id, version, retracted, ...facts } = row;
  return { id, version, retracted, facts };
}
