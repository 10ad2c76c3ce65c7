import { failed, ok, type Result } from "#lib/result.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { beginChange, type Writer } from "./begin-change.ts";
import type { Sql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/**
 * Attaches a text, normalised (lib/text.ts), to a document's current capture. That proves the passages
 * that rest on it, or reports them. Whether readers may see the text stays as it was. Fails, and changes
 * nothing, with
 * - `unknown-document`: there is no such dossier or document;
 * - `other-text`: the document is known to have another text, by hash or length;
 * - `passages-lost`: passages do not stand in this text; each is named.
 */
export async function attachText(
  given: { readonly dossier: string; readonly document: string; readonly text: string },
  by: Writer,
): Promise<Result<{ readonly revision: number }>> {
  const hash = await sha256(given.text);
  try {
    const revision = await runTransaction("writing", async ({ sql }) => {
      const held = await beginChange(sql, given.dossier, { ...by, imported: false });
      return held === null ? null : writeText(sql, held, { ...given, hash });
    });
    return revision === null
      ? failed("unknown-document", `There is no document ${given.document} in a dossier ${given.dossier}.`)
      : ok({ revision });
  } catch (error) {
    if (error instanceof Unattachable) return failed(error.kind, error.message);
    throw error;
  }
}

/** Takes the transaction back, and says why. */
class Unattachable extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The revision afterwards; null where there is no such document. */
async function writeText(
  sql: Sql,
  { id, revision }: { readonly id: number; readonly revision: number },
  { document, text, hash }: { readonly document: string; readonly text: string; readonly hash: string },
): Promise<number | null> {
  const [current] = await sql<{ number: number; same: boolean; held: boolean }>`
    select number, text is not null as held,
           coalesce(sha256, ${hash}) = ${hash} and coalesce(length, ${lengthOf(text)}) = ${lengthOf(text)} as same
    from capture where dossier_id = ${id} and document_id = ${document} order by number desc limit 1`;
  if (current === undefined) return null;
  if (!current.same)
    throw new Unattachable("other-text", `This is not the text of ${document}: its hash or length differs.`);
  if (current.held) return revision;
  await sql`
    update capture set text = ${text}, sha256 = ${hash}, length = ${lengthOf(text)}
    where dossier_id = ${id} and document_id = ${document} and number = ${current.number}`;
  const lost = await sql<{ problem: string }>`
    select problem from unfounded_claim join claim on claim.dossier_id = unfounded_claim.dossier_id and claim.id = claim_id
    where claim.dossier_id = ${id} and document_id = ${document} order by problem`;
  if (lost.length > 0) throw new Unattachable("passages-lost", lost.map(({ problem }) => problem).join(" "));
  return revision + 1;
}
