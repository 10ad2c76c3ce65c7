import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Passage } from "#lib/passage.ts";

import { loadFrame } from "./load-frame.ts";
import type { Sql } from "./make-sql.ts";

type ClaimRow = Omit<Claim, "scope" | "passages"> & {
  readonly capture: number;
  readonly scope: readonly (readonly [string, string])[];
};
type PassageRow = Passage & { readonly claim: string };

/** Where the words of a claim stand that rests on an earlier capture than its document's newest. */
export type EarlierWords = Pick<Claim, "passages"> & { readonly capture: number };

/** A dossier in one state. */
export interface StoredDossier {
  readonly dossier: Dossier;
  /** Names this state. */
  readonly revision: number;
  /** Who brought it about; empty where nothing was ever written. */
  readonly actor: string;
  /** By claim. */
  readonly earlier: ReadonlyMap<string, EarlierWords>;
}

/**
 * Reads what is live of a dossier on one connection, whose transaction decides whether other changes
 * can come between; null where there is none of that id. Flat rows, joined here: JSON built by
 * PostgreSQL costs nearly twice the time. The statements are prepared once on each connection. Passages of an earlier
 * capture have no place in the text that the dossier tells: `earlier` has it, by claim.
 */
export async function loadDossier(sql: Sql, id: number): Promise<StoredDossier | null> {
  const stored = await loadFrame(sql, id);
  if (stored === null) return null;
  const { frame, newest, revision, actor } = stored;
  const texts = await sql<{ id: string; text: string }>`
    select id, current.text from document cross join lateral (
      select text from capture
      where capture.dossier_id = document.dossier_id and capture.document_id = document.id order by number desc limit 1
    ) as current
    where dossier_id = ${id} and retracted_at is null and text_public and current.text is not null`;
  const claims = await sql<ClaimRow>`
    select id, question_id as question, document_id as document, value, stance, distanced, speaker, as_of as "asOf", scope,
           credibility, admission, note, capture
    from claim where dossier_id = ${id} and retracted_at is null order by position, id`;
  const passages = await sql<PassageRow>`
    select claim_id as claim, exact, prefix, suffix, start, "end"
    from passage where dossier_id = ${id} and retracted_at is null order by claim_id, number`;
  const textOf = new Map(texts.map((held) => [held.id, held.text]));
  const earlier = new Map<string, EarlierWords>();
  const placed = withPassages(claims, passages).map(({ capture, ...claim }) => {
    if (capture === newest.get(claim.document)) return claim;
    earlier.set(claim.id, { capture, passages: claim.passages });
    return { ...claim, passages: claim.passages.map((passage) => ({ ...passage, start: null, end: null })) };
  });
  const documents = frame.documents.map((document) => ({ ...document, text: textOf.get(document.id) ?? null }));
  return { dossier: { ...frame, documents, claims: placed }, revision, actor, earlier };
}

function withPassages(claims: readonly ClaimRow[], passages: readonly PassageRow[]) {
  const byClaim = Map.groupBy(passages, ({ claim }) => claim);
  return claims.map(({ scope, ...claim }) => ({
    ...claim,
    scope: Object.fromEntries(scope),
    passages: (byClaim.get(claim.id) ?? []).map(({ claim: _, ...passage }) => passage),
  }));
}
