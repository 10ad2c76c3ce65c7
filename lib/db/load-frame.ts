import type { Silence } from "#lib/claim.ts";
import type { Concept, Term } from "#lib/codebook.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Adjudication, Dossier, StreamedDossier } from "#lib/dossier.ts";
import type { Event, Question } from "#lib/question.ts";

import type { Sql } from "./make-sql.ts";

type Head = Pick<Dossier, "name" | "title" | "description" | "created" | "licences"> &
  Pick<StoredFrame, "revision" | "actor">;
type DocumentRow = Omit<Document, "text"> & { readonly capture: number | null; readonly isShown: boolean | null };

/** A dossier in one state without what grows without bounds: its claims, and the texts of its documents. */
export interface StoredFrame {
  readonly frame: StreamedDossier["frame"];
  /** Names this state. */
  readonly revision: number;
  /** Who brought it about; empty where nothing was ever written. */
  readonly actor: string;
  /** The number of each document's newest capture, null where it has none. */
  readonly newest: ReadonlyMap<string, number | null>;
  /** The documents whose text is held and may be shown. */
  readonly shown: ReadonlySet<string>;
}

/** Reads the frame of a dossier on one connection, as `loadDossier` does; null where there is none of that id. */
export async function loadFrame(sql: Sql, id: number): Promise<StoredFrame | null> {
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
           case when text_public then text_path end as "textPath", note, number as capture,
           text_public and current.holds as "isShown"
    from document left join lateral (
      select number, sha256, length, text is not null as holds from capture
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
  const silences = await sql<Silence>`
    select question_id as question, document_id as document, state, note
    from silence where dossier_id = ${id} and retracted_at is null order by position, question_id, document_id`;
  const adjudications = await sql<Adjudication>`
    select question_id as question, verdict, reason, by, at
    from adjudication where dossier_id = ${id} and retracted_at is null order by position, question_id`;
  const { revision, actor, ...own } = head;
  const frame = {
    ...own,
    outlets,
    documents: documents.map(({ capture: _, isShown: __, ...document }) => document),
    events,
    questions,
    codebook: { concepts, terms },
    silences,
    adjudications,
  };
  const newest = new Map(documents.map((document) => [document.id, document.capture]));
  const shown = new Set(documents.flatMap((document) => (document.isShown === true ? [document.id] : [])));
  return { frame, revision, actor, newest, shown };
}
