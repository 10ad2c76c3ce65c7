import type { Claim, Silence } from "#lib/claim.ts";
import type { Concept, Term } from "#lib/codebook.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Adjudication } from "#lib/dossier.ts";
import type { EntityKind, EntityTypes } from "#lib/entity.ts";
import type { Passage } from "#lib/passage.ts";
import type { Event, Question } from "#lib/question.ts";

/** An entity's own row as the history keeps it, by its kind. */
export interface EntityRows {
  readonly outlet: Outlet;
  readonly document: Omit<Document, "outlet" | "origin" | "sha256" | "length" | "textPath" | "text"> & {
    readonly outlet_id: string;
    readonly origin_id: string | null;
    readonly text_path: string | null;
    readonly text_public: boolean;
  };
  readonly event: Omit<Event, "parent"> & { readonly parent_id: string | null };
  readonly concept: Concept;
  readonly term: Omit<Term, "concept"> & { readonly concept_id: string };
  readonly question: Omit<Question, "event" | "concept" | "partOf"> & {
    readonly event_id: string;
    readonly concept_id: string | null;
    /** Absent from rows of before questions could be parts. */
    readonly part_of_id?: string | null;
  };
  readonly claim: Omit<Claim, "question" | "document" | "asOf" | "scope" | "passages"> & {
    readonly question_id: string;
    readonly document_id: string;
    readonly as_of: string | null;
    readonly scope: readonly (readonly [string, string])[];
  };
  readonly silence: Omit<Silence, "question" | "document"> & {
    readonly question_id: string;
    readonly document_id: string;
  };
  readonly adjudication: Omit<Adjudication, "question"> & { readonly question_id: string };
}

/** The rows that stand or fall with an entity's own, in the order of their numbers. */
export interface PartRows {
  readonly passages: readonly Passage[];
  /** Without their texts. */
  readonly captures: readonly Pick<Document, "sha256" | "length">[];
}

const READERS: { readonly [Kind in EntityKind]: (row: EntityRows[Kind], parts: PartRows) => EntityTypes[Kind] } = {
  outlet: ({ id, name, country, type, camp, reliability, url, note }) => ({
    id,
    name,
    country,
    type,
    camp,
    reliability,
    url,
    note,
  }),
  document: readDocument,
  event: ({ id, title, date, place, parent_id: parent, summary }) => ({ id, title, date, place, parent, summary }),
  concept: ({ id, label, note }) => ({ id, label, note }),
  term: ({ concept_id: concept, term, variants, connotation }) => ({ concept, term, variants, connotation }),
  question: readQuestion,
  claim: readClaim,
  silence: ({ question_id: question, document_id: document, state, note }) => ({ question, document, state, note }),
  adjudication: ({ question_id: question, verdict, reason, by, at }) => ({ question, verdict, reason, by, at }),
};

/** What rows of the database stand for in the core; of a document, without its text. */
export function entityOf<Kind extends EntityKind>(
  kind: Kind,
  row: EntityRows[Kind],
  parts: PartRows,
): EntityTypes[Kind] {
  return READERS[kind](row, parts);
}

function readDocument(row: EntityRows["document"], { captures }: PartRows): Document {
  const { id, outlet_id: outlet, title, author, published, language, url, origin_id: origin, note } = row;
  const { sha256, length } = captures.at(-1) ?? { sha256: null, length: null };
  const textPath = row.text_public ? row.text_path : null;
  return { id, outlet, title, author, published, language, url, origin, sha256, length, textPath, text: null, note };
}

function readQuestion(row: EntityRows["question"]): Question {
  const { id, event_id: event, question, answer, unit, options, concept_id: concept, facets } = row;
  const { tolerance, approximation, negative, definition } = row;
  return {
    id,
    event,
    question,
    answer,
    unit,
    options,
    concept,
    facets,
    tolerance,
    approximation,
    negative,
    function: row.function,
    definition,
    partOf: row.part_of_id ?? null,
  };
}

function readClaim(row: EntityRows["claim"], { passages }: PartRows): Claim {
  const { id, value, stance, distanced, speaker, credibility, admission, note } = row;
  return {
    id,
    question: row.question_id,
    document: row.document_id,
    value,
    stance,
    distanced,
    speaker,
    asOf: row.as_of,
    scope: Object.fromEntries(row.scope),
    credibility,
    admission,
    passages: passages.map(({ exact, prefix, suffix, start, end }) => ({ exact, prefix, suffix, start, end })),
    note,
  };
}
