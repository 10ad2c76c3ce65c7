import { isSlug } from "./is-slug.ts";
import { runTransaction } from "./run-transaction.ts";
import { type Resting, selectResting } from "./select-resting.ts";

/** A document with its captures and what rests on them, for editors: also texts that readers may not see. */
export interface CapturedDocument {
  readonly title: string;
  /** The newest first. */
  readonly captures: readonly KnownCapture[];
  readonly resting: readonly Resting[];
  /** The texts that are held of the newest capture and of those that something rests on, by number. */
  readonly texts: ReadonlyMap<number, string>;
}

/** What is known of one capture beside its text. */
export interface KnownCapture {
  readonly number: number;
  readonly sha256: string | null;
  /** In code points. */
  readonly length: number | null;
  readonly at: Date;
  readonly held: boolean;
}

/** Reads a live document of the dossier `name` as of one moment; null where there is none. `viewer` as in `selectResting`. */
export async function readDocumentCaptures(
  name: string,
  document: string,
  viewer: string | null,
): Promise<CapturedDocument | null> {
  if (!isSlug(name) || !isSlug(document)) return null;
  return await runTransaction("reading", async ({ sql }) => {
    const [found] = await sql<{ dossier: number; title: string }>`
      select dossier.id as dossier, document.title
      from dossier join document on document.dossier_id = dossier.id and document.id = ${document} and retracted_at is null
      where slug = ${name}`;
    if (found === undefined) return null;
    const captures = await sql<KnownCapture>`
      select number, sha256, length, captured_at as at, text is not null as held
      from capture where dossier_id = ${found.dossier} and document_id = ${document} order by number desc`;
    const resting = await selectResting(sql, found.dossier, document, viewer);
    const wanted = new Set([captures[0]?.number ?? 1, ...resting.map(({ capture }) => capture)]);
    const texts = await sql<{ number: number; text: string }>`
      select number, text from capture
      where dossier_id = ${found.dossier} and document_id = ${document} and text is not null
        and number = any(${[...wanted].map(String)}::int[])`;
    const held = new Map(texts.map(({ number, text }) => [number, text]));
    return { title: found.title, captures, resting, texts: held };
  });
}
