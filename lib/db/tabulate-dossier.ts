import type { Claim } from "#lib/claim.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Question } from "#lib/question.ts";

/** A value as COPY and comparisons take it: lists and JSON are text in PostgreSQL's notation already. */
export type StoredValue = string | number | boolean | null;

/** A row of the database, without the dossier's id and the place among the others. */
export interface StoredRow {
  readonly table: StoredTable | "dossier";
  /** The row's key inside the dossier, as the history names it: its parts joined by `/`. */
  readonly key: string;
  /** By column, the key's columns first; the same columns for every row of a table. */
  readonly values: Readonly<Record<string, StoredValue>>;
}

/** What stands or falls together, and is named to people by kind and id: a claim with its passages, a document with its capture. */
export interface Entity {
  readonly kind: StoredTable | "dossier";
  readonly id: string;
  readonly rows: readonly StoredRow[];
}

/** The tables of what is in a dossier. */
export type StoredTable =
  | "outlet"
  | "document"
  | "capture"
  | "event"
  | "concept"
  | "term"
  | "question"
  | "claim"
  | "passage"
  | "silence"
  | "adjudication";

/** What the database keeps of a document's current capture. */
export type CaptureValues = Pick<Document, "sha256" | "length" | "text"> & { readonly number: number };

/** A dossier as rows, in its own order, by `kind id`. `captureOf` says which capture a document now has. */
export function tabulateDossier(
  dossier: Dossier,
  captureOf: (document: Document) => CaptureValues,
): ReadonlyMap<string, Entity> {
  const numbers = new Map<string, number>();
  const entities = [
    headEntity(dossier),
    ...dossier.outlets.map((outlet) => entity("outlet", outlet.id, { ...outlet })),
    ...dossier.documents.map((document) => {
      const capture = captureOf(document);
      numbers.set(document.id, capture.number);
      return documentEntity(document, capture);
    }),
    ...dossier.events.map(({ parent, ...event }) => entity("event", event.id, { ...event, parent_id: parent })),
    ...dossier.codebook.concepts.map((concept) => entity("concept", concept.id, { ...concept })),
    ...dossier.codebook.terms.map(({ concept, term, variants, connotation }) =>
      entity("term", `${concept}/${term}`, { concept_id: concept, term, variants: arrayText(variants), connotation }),
    ),
    ...dossier.questions.map(questionEntity),
    ...dossier.claims.map((claim) => claimEntity(claim, numbers.get(claim.document) ?? 1)),
    ...dossier.silences.map(({ question, document, state, note }) =>
      entity("silence", `${question}/${document}`, { question_id: question, document_id: document, state, note }),
    ),
    ...dossier.adjudications.map(({ question, ...judged }) =>
      entity("adjudication", question, { question_id: question, ...judged }),
    ),
  ];
  return new Map(entities.map((each) => [`${each.kind} ${each.id}`, each]));
}

function entity(
  kind: Entity["kind"],
  id: string,
  values: StoredRow["values"],
  others: readonly StoredRow[] = [],
): Entity {
  return { kind, id, rows: [{ table: kind, key: id, values }, ...others] };
}

function headEntity({ name, title, description, created, licences }: Dossier): Entity {
  const listed = licences.map((licence) => ({ name: licence.name, title: licence.title, path: licence.path }));
  return entity("dossier", name, { title, description, created, licences: JSON.stringify(listed) });
}

function documentEntity(document: Document, { number, sha256, length, text }: CaptureValues): Entity {
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
  const capture = { document_id: id, number, sha256, length, text };
  return entity("document", id, values, [{ table: "capture", key: `${id}/${number}`, values: capture }]);
}

function questionEntity({ event, concept, options, facets, ...question }: Question): Entity {
  return entity("question", question.id, {
    ...question,
    event_id: event,
    concept_id: concept,
    options: JSON.stringify(options.map(({ id, label }) => ({ id, label }))),
    facets: arrayText(facets),
  });
}

function claimEntity({ question, document, asOf, scope, passages, ...claim }: Claim, capture: number): Entity {
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
  return entity("claim", claim.id, values, words);
}

/** A list in PostgreSQL's notation for arrays: `{"a","b"}`. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
