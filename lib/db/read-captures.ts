import { isSlug } from "./is-slug.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** What is known of a document's text as it was taken once, without the text. */
export interface StoredCapture {
  readonly document: string;
  /** 1 for the document's first capture, and so on. */
  readonly number: number;
  /** Lower-case hex; null where nobody has hashed it. */
  readonly sha256: string | null;
  /** In code points. */
  readonly length: number | null;
  /** Whether the text itself is in the database. */
  readonly held: boolean;
  /** Whether readers may see it where it is held. */
  readonly public: boolean;
  /** Whether a data package brought it, rather than a hand in the app. */
  readonly imported: boolean;
}

/** The captures of every document that a dossier has or had, by document, the newest first; empty where there is no such dossier. */
export async function readCaptures(
  name: string,
  sql: Sql = makeSql(readers),
): Promise<ReadonlyMap<string, readonly StoredCapture[]>> {
  if (!isSlug(name)) return new Map();
  const captures = await sql<StoredCapture>`
    select capture.document_id as document, capture.number, sha256, length, text is not null as held,
           document.text_public as public,
           exists (select from history join revision on revision.dossier_id = dossier.id and revision.number = history.revision
                   where history.dossier_id = dossier.id and kind = 'capture' and history.version = 1 and revision.imported
                     and entity = concat_ws('/', capture.document_id, capture.number)) as imported
    from dossier
    join capture on capture.dossier_id = dossier.id
    join document on document.dossier_id = dossier.id and document.id = capture.document_id
    where slug = ${name}
    order by capture.document_id, capture.number desc`;
  return Map.groupBy(captures, ({ document }) => document);
}
