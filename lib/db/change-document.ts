import type { Facts } from "#lib/facts.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";
import { type StoredDocument, selectDocument } from "./select-document.ts";

/** Why a document's facts were not changed. */
export type DocumentChangeFault =
  | EditFault
  | Fault<"unknown-document" | "in-use">
  | (Fault<"stale"> & { readonly current: StoredDocument });

/** What somebody states of a document, or null to withdraw it. */
interface DocumentWish {
  readonly id: string;
  /** The version that it was made from. */
  readonly seen: number;
  readonly facts: Facts | null;
  readonly reason: string | null;
}

/**
 * Changes what is stated of a document of the dossier `name`, or withdraws it with its silences. Where the document has
 * changed since it was seen, nothing is written, and the fault is `stale` with what stands. The same again changes
 * nothing. Fails with `in-use`, and says by what, where a document that claims, open drafts or republications rest on
 * was to be withdrawn.
 */
export function changeDocument(
  name: string,
  { id, seen, facts, reason }: DocumentWish,
  person: string,
): Promise<Result<StoredDocument, DocumentChangeFault>> {
  const edit = { person, action: "add-document", reason } as const;
  return editDossier<StoredDocument, DocumentChangeFault>(name, edit, async ({ sql, dossier }) => {
    const current = await selectDocument(sql, dossier.id, id);
    if (current === null) return failed("unknown-document", `There is no document ${id}.`);
    if (isAsWished(current, facts)) return ok(current);
    if (current.version !== seen || current.retracted) return { ok: false, fault: staleDocument(current) };
    if (facts === null) {
      const uses = await sql<{ use: string }>`
        select 'claim ' || id as use from claim
        where dossier_id = ${dossier.id} and document_id = ${id} and retracted_at is null
        union all select 'a draft of claim ' || claim_id from draft
        where dossier_id = ${dossier.id} and document_id = ${id} and status in ('draft', 'in-review')
        union all select 'the republication ' || id from document
        where dossier_id = ${dossier.id} and origin_id = ${id} and retracted_at is null
        order by use limit 20`;
      if (uses.length > 0) return failed("in-use", inUse(uses.map(({ use }) => use)));
      await sql`
        update silence set retracted_at = now()
        where dossier_id = ${dossier.id} and document_id = ${id} and retracted_at is null`;
      await sql`update document set retracted_at = now() where dossier_id = ${dossier.id} and id = ${id}`;
    } else {
      const { outlet, title, author, published, language, url, origin, note, isShown } = facts;
      await sql`
        update document set
          outlet_id = ${outlet}, title = ${title}, author = ${author}, published = ${published}, language = ${language},
          url = ${url}, origin_id = ${origin}, note = ${note}, text_public = ${isShown},
          text_path = coalesce(text_path, ${`texts/${id}.txt`})
        where dossier_id = ${dossier.id} and id = ${id}`;
    }
    const written = await selectDocument(sql, dossier.id, id);
    if (written === null) throw new Error(`Document ${id} was just written and is not there.`);
    return ok(written);
  });
}

function isAsWished(current: StoredDocument, facts: Facts | null): boolean {
  if (facts === null) return current.retracted;
  const inOrder = (given: Facts) => JSON.stringify(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return !current.retracted && inOrder(current.facts) === inOrder(facts);
}

function staleDocument(current: StoredDocument): DocumentChangeFault & { readonly kind: "stale" } {
  const what = current.retracted ? "withdrew this document" : "changed these facts";
  const message = `Somebody ${what} while you were at it. Nothing was overwritten: look at both, and save what is right.`;
  return { kind: "stale", message, current };
}

function inUse(uses: readonly string[]): string {
  const more = uses.length === 20 ? ", and more" : "";
  return `This document cannot be withdrawn while something rests on it: ${uses.join(", ")}${more}. Withdraw that first.`;
}
