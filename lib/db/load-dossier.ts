import type { Claim, Silence } from "#lib/claim.ts";
import type { Concept, Term } from "#lib/codebook.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Adjudication, Dossier } from "#lib/dossier.ts";
import type { Passage } from "#lib/passage.ts";
import type { Event, Question } from "#lib/question.ts";

import type { Sql } from "./make-sql.ts";

type Head = Pick<Dossier, "name" | "title" | "description" | "created" | "licences"> &
  Omit<StoredDossier, "dossier" | "earlier">;
type DocumentRow = Document & { readonly capture: number | null };
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
  const [head] = await sql<Head>`
    select slug as name, title, description, created, licences, revision,
           coalesce((select actor from revision where dossier_id = id and number = dossier.revision), '') as actor
    from dossier where id = ${id}`;
  if (head === undefined) return null;
  const outlets = await sql<Outlet>`
    select id, name, country, type, camp, reliability, url, note
    from outlet where dossier_id = ${id} and retracted_at is null order by position, id`;
  const documents = await sql<DocumentRow>`
    select id, outlet_id as outlet, title, author, published, language, url, origin_id as origin, sha256, length,
           case when text_public then text_path end as "textPath", case when text_public then text end as text, note,
           current.number as capture
    from document left join lateral (
      select number, sha256, length, text from capture
      where capture.dossier_id = document.dossier_id and capture.document_id = document.id order by number desc limit 1
    ) as current on true
    where dossier_id = ${id} and retracted_at is null order by position, id`;
  const events = await sql<Event>`
    select id, title, date, place, parent_id as parent, summary
    from event where dossier_id = ${id} and retracted_at is null order by position, id`;
  const questions = await sql<Question>`
    select id, event_id as event, question, answer, unit, options, concept_id as concept, facets, tolerance, approximation,
           negative, function, definition, part_of_id as "partOf"
    from question where dossier_id = ${id} and retracted_at is null order by position, id`;
  const concepts = await sql<Concept>`
    select id, label, note from concept where dossier_id = ${id} and retracted_at is null order by position, id`;
  const terms = await sql<Term>`
    select concept_id as concept, term, variants, connotation
    from term where dossier_id = ${id} and retracted_at is null order by position, concept_id, term`;
  const claims = await sql<ClaimRow>`
    select id, question_id as question, document_id as document, value, stance, distanced, speaker, as_of as "asOf", scope,
           credibility, admission, note, capture
    from claim where dossier_id = ${id} and retracted_at is null order by position, id`;
  const passages = await sql<PassageRow>`
    select claim_id as claim, exact, prefix, suffix, start, "end"
    from passage where dossier_id = ${id} and retracted_at is null order by claim_id, number`;
  const silences = await sql<Silence>`
    select question_id as question, document_id as document, state, note
    from silence where dossier_id = ${id} and retracted_at is null order by position, question_id, document_id`;
  const adjudications = await sql<Adjudication>`
    select question_id as question, verdict, reason, by, at
    from adjudication where dossier_id = ${id} and retracted_at is null order by position, question_id`;
  const { revision, actor, ...own } = head;
  const newest = new Map(documents.map((document) => [document.id, document.capture]));
  const earlier = new Map<string, EarlierWords>();
  const placed = withPassages(claims, passages).map(({ capture, ...claim }) => {
    if (capture === newest.get(claim.document)) return claim;
    earlier.set(claim.id, { capture, passages: claim.passages });
    return { ...claim, passages: claim.passages.map((passage) => ({ ...passage, start: null, end: null })) };
  });
  const dossier = {
    ...own,
    outlets,
    documents: documents.map(({ capture: _, ...document }) => document),
    events,
    questions,
    codebook: { concepts, terms },
    claims: placed,
    silences,
    adjudications,
  };
  return { dossier, revision, actor, earlier };
}

function withPassages(claims: readonly ClaimRow[], passages: readonly PassageRow[]) {
  const byClaim = Map.groupBy(passages, ({ claim }) => claim);
  return claims.map(({ scope, ...claim }) => ({
    ...claim,
    scope: Object.fromEntries(scope),
    passages: (byClaim.get(claim.id) ?? []).map(({ claim: _, ...passage }) => passage),
  }));
}
