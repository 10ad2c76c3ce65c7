import type { Claim } from "#lib/claim.ts";
import type { Term } from "#lib/codebook.ts";
import { readerOf } from "#lib/reading.ts";
import type { Fault } from "#lib/result.ts";

import { entityVersions } from "./entity-versions.ts";
import type { Sql } from "./make-sql.ts";

/**
 * Why a claim cannot be read as an answer to its question, as question and codebook of the dossier (its number) stand;
 * null where it can. What cannot be read may not reach readers: it is left out of verdicts, and of every package.
 */
export async function findUnread(sql: Sql, dossier: number, claim: Claim): Promise<Fault<"unreadable"> | null> {
  const question = (await entityVersions(sql, dossier, "question", claim.question)).at(-1)?.state;
  if (question === undefined) return null;
  const terms = await sql<Term>`
    select concept_id as concept, term, variants, connotation
    from term where dossier_id = ${dossier} and retracted_at is null order by position, concept_id, term`;
  const read = readerOf(question, { concepts: [], terms })(claim);
  if (read.ok) return null;
  return { kind: "unreadable", message: `What it says does not answer its question. ${read.fault.message}` };
}
