import type { OutletType } from "#lib/document.ts";
import type { Facts } from "#lib/facts.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { isSlugForm } from "#lib/slug.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";

/** A document as an editor brings it. */
export interface NewDocument {
  readonly id: string;
  readonly facts: Facts;
  /** The outlet that the facts name, where it is to be made with the document. */
  readonly newOutlet: {
    readonly name: string;
    readonly country: string | null;
    readonly type: OutletType | null;
  } | null;
  /** Normalised. */
  readonly text: string;
}

/** Why a document was not added, or not changed. */
export type DocumentFault =
  | EditFault
  | Fault<"bad-id" | "id-taken" | "outlet-taken" | "unknown-outlet" | "unknown-origin">;

/** What became of a document that was brought. */
export interface AddedDocument {
  readonly document: string;
  /** Whether it was there already with this text: the same form was sent twice. */
  readonly again: boolean;
}

/**
 * Adds a document with its first capture to the dossier `name`, and its outlet where that is new. The same document sent
 * twice is one, and `again` says so.
 */
export async function addDocument(
  name: string,
  given: NewDocument,
  person: string,
): Promise<Result<AddedDocument, DocumentFault>> {
  const { id, facts, newOutlet, text } = given;
  const hash = await sha256(text);
  const reason = `Added “${facts.title}”.`;
  return await editDossier<AddedDocument, DocumentFault>(
    name,
    { person, action: "add-document", reason },
    async (held) => {
      if (!isSlugForm(id))
        return failed("bad-id", `“${id}” is not an id. Write lower-case words joined by -, such as courier-may-12.`);
      const known = await findKnown(held, id);
      if (known !== null)
        return known.sha256 === hash && known.live ? ok({ document: id, again: true }) : taken(id, known);
      const fault = (await putOutlet(held, facts.outlet, newOutlet)) ?? (await missingOrigin(held, facts.origin));
      if (fault !== null) return { ok: false, fault };
      await putDocument(held, given, hash, lengthOf(text));
      return ok({ document: id, again: false });
    },
  );
}

interface KnownDocument {
  readonly title: string;
  readonly live: boolean;
  /** Of its first capture. */
  readonly sha256: string | null;
}

async function findKnown({ sql, dossier }: HeldDossier, id: string): Promise<KnownDocument | null> {
  const [known] = await sql<KnownDocument>`
    select title, retracted_at is null as live,
           (select sha256 from capture where capture.dossier_id = document.dossier_id and document_id = document.id
            order by number limit 1) as sha256
    from document where dossier_id = ${dossier.id} and id = ${id}`;
  return known ?? null;
}

function taken(id: string, { title, live }: KnownDocument): Result<never, DocumentFault> {
  const what = live ? "names another document" : "named a document that was withdrawn";
  return failed("id-taken", `The id ${id} ${what}: “${title}”. Ids are never used twice; choose another.`);
}

/** Makes the outlet, or looks whether it is there. */
async function putOutlet(
  { sql, dossier }: HeldDossier,
  id: string,
  made: NewDocument["newOutlet"],
): Promise<DocumentFault | null> {
  const [known] = await sql<{ name: string; live: boolean }>`
    select name, retracted_at is null as live from outlet where dossier_id = ${dossier.id} and id = ${id}`;
  if (made === null) {
    if (known?.live === true) return null;
    return { kind: "unknown-outlet", message: "This outlet is no longer there. Choose another, or make a new one." };
  }
  if (!isSlugForm(id))
    return {
      kind: "bad-id",
      message: "The new outlet’s id should be lower-case words joined by -, such as daily-post.",
    };
  if (known !== undefined) {
    if (known.live && known.name === made.name) return null;
    const message = `The id ${id} is the outlet “${known.name}” already. Choose that outlet, or give the new one another id.`;
    return { kind: "outlet-taken", message };
  }
  await sql`
    insert into outlet (dossier_id, id, position, name, country, type)
    values (${dossier.id}, ${id}, (select coalesce(max(position), 0) + 1 from outlet where dossier_id = ${dossier.id}),
            ${made.name}, ${made.country}, ${made.type})`;
  return null;
}

async function missingOrigin({ sql, dossier }: HeldDossier, origin: string | null): Promise<DocumentFault | null> {
  if (origin === null) return null;
  const found = await sql`
    select from document where dossier_id = ${dossier.id} and id = ${origin} and retracted_at is null`;
  if (found.length > 0) return null;
  return { kind: "unknown-origin", message: `The document that it republishes, ${origin}, is no longer there.` };
}

async function putDocument(
  { sql, dossier }: HeldDossier,
  { id, facts, text }: NewDocument,
  hash: string,
  length: number,
): Promise<void> {
  const { outlet, title, author, published, language, url, origin, note, isShown } = facts;
  // Where a data package keeps the text, once readers may see it.
  const path = `texts/${id}.txt`;
  await sql`
    insert into document (dossier_id, id, position, outlet_id, title, author, published, language, url, origin_id,
                          text_path, text_public, note)
    values (${dossier.id}, ${id}, (select coalesce(max(position), 0) + 1 from document where dossier_id = ${dossier.id}),
            ${outlet}, ${title}, ${author}, ${published}, ${language}, ${url}, ${origin}, ${path}, ${isShown}, ${note})`;
  await sql`
    insert into capture (dossier_id, document_id, number, sha256, length, text)
    values (${dossier.id}, ${id}, 1, ${hash}, ${length}, ${text})`;
}
