import { pool } from "./client.ts";
import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";

/** The documents of a dossier that a text may be the text of. */
export interface SimilarTexts {
  /** Those that have or had this very text. */
  readonly same: readonly { readonly document: string; readonly title: string }[];
  /** Others whose text is nearly as long, the nearest in length first, to be compared. */
  readonly near: readonly { readonly document: string; readonly title: string; readonly text: string }[];
}

/** How many texts are compared, and within how much of the length: nearly equal texts are nearly as long. */
const MOST_NEAR = 20;
const FRACTION = 0.3;

/** Looks for a text among the live documents of the dossier `name`, by its hash and length. */
export async function findSimilarTexts(
  name: string,
  { sha256, length }: { readonly sha256: string; readonly length: number },
): Promise<SimilarTexts> {
  if (!isSlug(name)) return { same: [], near: [] };
  const sql = makeSql(pool());
  const same = await sql<SimilarTexts["same"][number]>`
    select distinct document.id as document, document.title
    from dossier
    join document on document.dossier_id = dossier.id and retracted_at is null
    join capture on capture.dossier_id = dossier.id and document_id = document.id
    where slug = ${name} and sha256 = ${sha256} order by document.id`;
  const near = await sql<SimilarTexts["near"][number]>`
    select document, title, text from (
      select distinct on (document.id) document.id as document, document.title, sha256, length, text
      from dossier
      join document on document.dossier_id = dossier.id and retracted_at is null
      join capture on capture.dossier_id = dossier.id and document_id = document.id
      where slug = ${name} order by document.id, number desc
    ) as current
    where text is not null and sha256 <> ${sha256}
      and length between ${Math.floor(length * (1 - FRACTION))}::int and ${Math.ceil(length / (1 - FRACTION))}::int
    order by abs(length - ${length}::int), document limit ${MOST_NEAR}`;
  return { same, near };
}
