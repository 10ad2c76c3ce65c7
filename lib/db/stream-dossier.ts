import type { ClientBase } from "pg";

import type { Document } from "#lib/document.ts";
import type { StreamedDossier } from "#lib/dossier.ts";
import { holdsAll, type Passage } from "#lib/passage.ts";

import { isSlug } from "./is-slug.ts";
import { loadFrame, type StoredFrame } from "./load-frame.ts";
import { loadText } from "./load-text.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { streamClaims } from "./stream-claims.ts";

/**
 * What is live of a dossier as readers see it, its claims and texts to be read as they are asked for, on a connection
 * whose transaction sees one moment throughout; null where there is none of that name.
 */
export async function streamDossier(
  connection: ClientBase,
  name: string,
): Promise<{ readonly dossier: StreamedDossier; readonly revision: number } | null> {
  if (!isSlug(name)) return null;
  const sql = makeSql(connection);
  const [found] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
  const stored = found === undefined ? null : await loadFrame(sql, found.id);
  if (found === undefined || stored === null) return null;
  const { id } = found;
  // A million claims are joined with their passages and sorted: in memory as far as this goes, then on the disk.
  await sql.run("set local work_mem = '64MB'");
  const [holds] = await sql<{ several: boolean }>`
    select exists (select from passage join claim on claim.dossier_id = ${id} and claim.id = claim_id
                   where passage.dossier_id = ${id} and number > 1
                     and passage.retracted_at is null and claim.retracted_at is null) as several`;
  const { newest, revision } = stored;
  const wanted = { dossier: id, newest };
  const dossier = {
    frame: { ...stored.frame, documents: await withProvenPaths(sql, id, stored) },
    claims: () => streamClaims(connection, { ...wanted, several: false }),
    claimsOfSeveral: holds?.several === true ? () => streamClaims(connection, { ...wanted, several: true }) : null,
    textOf: async (document: string) => (await loadText(sql, id, document)) ?? "",
  };
  return { dossier, revision };
}

/** The documents, the path left out where the text is not to be given: it is not shown, or a claim's words do not stand in it. */
async function withProvenPaths(
  sql: Sql,
  dossier: number,
  { frame, shown }: StoredFrame,
): Promise<StreamedDossier["frame"]["documents"]> {
  const documents: Omit<Document, "text">[] = [];
  for (const document of frame.documents) {
    const isGiven = shown.has(document.id) && (await isProven(sql, dossier, document.id));
    documents.push(isGiven ? document : { ...document, textPath: null });
  }
  return documents;
}

async function isProven(sql: Sql, dossier: number, document: string): Promise<boolean> {
  const placeless = await sql<Passage>`
    select exact, prefix, suffix, null as start, null as "end"
    from claim join passage on passage.dossier_id = ${dossier} and passage.claim_id = claim.id
    where claim.dossier_id = ${dossier} and document_id = ${document}
      and claim.retracted_at is null and passage.retracted_at is null
      and (start is null or capture is distinct from (select max(number) from capture
                                                      where dossier_id = ${dossier} and document_id = ${document}))`;
  return placeless.length === 0 || holdsAll((await loadText(sql, dossier, document)) ?? "", placeless);
}
