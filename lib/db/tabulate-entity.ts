import type { Claim } from "#lib/claim.ts";
import type { Document } from "#lib/document.ts";
import { type EntityKind, type EntityTypes, entityKey } from "#lib/entity.ts";
import type { Question } from "#lib/question.ts";

import type { StoredTableName } from "./stored-tables.ts";

/** A value as COPY and comparisons take it: lists and JSON are text in PostgreSQL's notation already. */
export type StoredValue = string | number | boolean | null;

/** A row of the database, without the dossier's id and the place among the others. */
export interface StoredRow {
  readonly table: StoredTableName | "dossier";
  /** The row's key inside the dossier, as the history names it: its parts joined by `/`. */
  readonly key: string;
  /** By column, the key's columns first; the same columns for every row of a table. */
  readonly values: Readonly<Record<string, StoredValue>>;
}

/** What stands or falls together, and is named to people by kind and id: a claim with its passages, a document with its capture. */
export interface Entity {
  readonly kind: EntityKind | "dossier";
  readonly id: string;
  /** Its own row first. */
  readonly rows: readonly StoredRow[];
}

/** What the database keeps of a document's current capture. */
export type CaptureValues = Pick<Document, "sha256" | "length" | "text"> & { readonly number: number };

/** What the rows of documents and claims say of captures. */
export interface Captures {
  /** The capture that a document now has; null to leave its captures as they are. */
  readonly captureOf: (document: Document) => CaptureValues | null;
  /** The number of the capture that a document's claims rest on. */
  readonly numberOf: (document: string) => number;
}

type OwnValues = StoredRow["values"];

/** An entity's own row, and the rows that stand or fall with it. */
type Rows = readonly [OwnValues, ...StoredRow[]];

const TABULATORS: {
  readonly [Kind in EntityKind]: (value: EntityTypes[Kind], captures: Captures) => Rows;
} = {
  outlet: (outlet) => [{ ...outlet }],
  document: (document, { captureOf }) => documentRows(document, captureOf(document)),
  event: ({ parent, ...event }) => [{ ...event, parent_id: parent }],
  concept: (concept) => [{ ...concept }],
  term: ({ concept, term, variants, connotation }) => [
    { concept_id: concept, term, variants: arrayText(variants), connotation },
  ],
  question: (question) => [questionValues(question)],
  claim: (claim, { numberOf }) => claimRows(claim, numberOf(claim.document)),
  silence: ({ question, document, state, note }) => [{ question_id: question, document_id: document, state, note }],
  adjudication: ({ question, ...judged }) => [{ question_id: question, ...judged }],
};

/** Something of a dossier as rows. */
export function tabulateEntity<Kind extends EntityKind>(
  kind: Kind,
  value: EntityTypes[Kind],
  captures: Captures,
): Entity {
  const id = entityKey(kind, value);
  const [values, ...parts] = TABULATORS[kind](value, captures);
  return { kind, id, rows: [{ table: kind, key: id, values }, ...parts] };
}

function documentRows(document: Document, capture: CaptureValues | null): Rows {
  const { id, outlet, title, author, published, language, url, origin, textPath, note } = document;
  const values = {
    id,
    outlet_id: outlet,
    title,
    author,
    published,
    language,
    url,
    origin_id: origin,
    text_path: textPath,
    text_public: textPath !== null,
    note,
  };
  if (capture === null) return [values];
  const { number, sha256, length, text } = capture;
  return [
    values,
    { table: "capture", key: `${id}/${number}`, values: { document_id: id, number, sha256, length, text } },
  ];
}

function questionValues({ event, concept, options, facets, partOf, ...question }: Question): OwnValues {
  return {
    ...question,
    event_id: event,
    concept_id: concept,
    part_of_id: partOf,
    options: JSON.stringify(options.map(({ id, label }) => ({ id, label }))),
    facets: arrayText(facets),
  };
}

function claimRows({ question, document, asOf, scope, passages, ...claim }: Claim, capture: number): Rows {
  const values = {
    ...claim,
    question_id: question,
    document_id: document,
    capture,
    as_of: asOf,
    scope: JSON.stringify(Object.entries(scope)),
  };
  const words = passages.map(({ exact, prefix, suffix, start, end }, index): StoredRow => {
    const number = index + 1;
    return {
      table: "passage",
      key: `${claim.id}/${number}`,
      values: { claim_id: claim.id, number, exact, prefix, suffix, start, end },
    };
  });
  return [values, ...words];
}

/** A list in PostgreSQL's notation for arrays: `{"a","b"}`. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
