import type { Question } from "#lib/question.ts";
import type { SearchHit, SearchKind } from "#lib/search.ts";

import { makeSql, type Sql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The words of something found. */
export interface FoundWords {
  readonly dossierTitle: string;
  /** The question, also of a claim; the term; the document's headline. */
  readonly title: string;
  /** The question's event; the term's concept. */
  readonly note: string | null;
  /** Quotes, a definition, spellings, or a whole text. Of a text that may not be shown, nothing. */
  readonly texts: readonly string[];
  /** Of the texts, as BCP 47. */
  readonly language: string | null;
  /** Whether there is a text that may not be shown. */
  readonly hidden: boolean;
  readonly outlet: string | null;
  readonly published: string | null;
  /** What a claim says. */
  readonly said: FoundClaim | null;
}

interface FoundClaim extends Pick<Question, "answer" | "unit" | "options"> {
  readonly value: string;
  readonly stance: "asserts" | "denies";
  readonly distanced: boolean;
  readonly speaker: string | null;
}

/** A hit with its words. */
export type SearchResult = SearchHit & FoundWords;

type Row = FoundWords & { readonly dossier: string; readonly id: string };

/** Of a text, as much as is searched (search_documents). */
const LONGEST_TEXT = 300_000;

/** Reads what some hits say, in their order; what was withdrawn meanwhile is left out. */
export async function readSearchResults(hits: readonly SearchHit[]): Promise<readonly SearchResult[]> {
  const sql = makeSql(readers);
  const read = await Promise.all(
    READERS.map(async ({ kind, rows }) => {
      const own = hits.filter((hit) => hit.kind === kind);
      if (own.length === 0) return [];
      const found = await rows(
        sql,
        own.map(({ dossier }) => dossier),
        own.map(({ id }) => id),
      );
      return found.map((row) => [`${kind} ${row.dossier} ${row.id}`, row] as const);
    }),
  );
  const words = new Map(read.flat());
  return hits.flatMap((hit) => {
    const row = words.get(`${hit.kind} ${hit.dossier} ${hit.id}`);
    return row === undefined ? [] : { ...hit, ...row };
  });
}

type Reader = (sql: Sql, dossiers: readonly string[], ids: readonly string[]) => Promise<readonly Row[]>;

const READERS: readonly { readonly kind: SearchKind; readonly rows: Reader }[] = [
  {
    kind: "question",
    rows: (sql, dossiers, ids) => sql<Row>`
      select dossier.slug as dossier, question.id, dossier.title as "dossierTitle", question.question as title,
             event.title as note, array_remove(array[question.definition], null) as texts, null as language,
             false as hidden, null as outlet, null as published, null as said
      from unnest(${dossiers}::text[], ${ids}::text[]) as hit (slug, id)
      join dossier using (slug)
      join question on question.dossier_id = dossier.id and question.id = hit.id and question.retracted_at is null
      join event on event.dossier_id = dossier.id and event.id = question.event_id`,
  },
  {
    kind: "claim",
    rows: (sql, dossiers, ids) => sql<Row>`
      select dossier.slug as dossier, claim.id, dossier.title as "dossierTitle", question.question as title, null as note,
             array(select exact from passage where passage.dossier_id = dossier.id and passage.claim_id = claim.id
                     and passage.retracted_at is null order by passage.number) as texts,
             document.language, false as hidden, outlet.name as outlet, document.published,
             json_build_object('answer', question.answer, 'unit', question.unit, 'options', question.options, 'value', claim.value,
               'stance', claim.stance, 'distanced', claim.distanced, 'speaker', claim.speaker) as said
      from unnest(${dossiers}::text[], ${ids}::text[]) as hit (slug, id)
      join dossier using (slug)
      join claim on claim.dossier_id = dossier.id and claim.id = hit.id and claim.retracted_at is null
      join question on question.dossier_id = dossier.id and question.id = claim.question_id
      join document on document.dossier_id = dossier.id and document.id = claim.document_id
      join outlet on outlet.dossier_id = dossier.id and outlet.id = document.outlet_id`,
  },
  {
    kind: "term",
    rows: (sql, dossiers, ids) => sql<Row>`
      select dossier.slug as dossier, hit.id, dossier.title as "dossierTitle", term.term as title, concept.label as note,
             term.variants as texts, null as language, false as hidden, null as outlet, null as published, null as said
      from unnest(${dossiers}::text[], ${ids}::text[]) as hit (slug, id)
      join dossier using (slug)
      join term on term.dossier_id = dossier.id and term.concept_id = split_part(hit.id, '/', 1)
        and term.term = substr(hit.id, strpos(hit.id, '/') + 1) and term.retracted_at is null
      join concept on concept.dossier_id = dossier.id and concept.id = term.concept_id`,
  },
  {
    kind: "document",
    rows: (sql, dossiers, ids) => sql<Row>`
      select dossier.slug as dossier, document.id, dossier.title as "dossierTitle", document.title, document.author as note,
             case when text_public and newest.text is not null then array[left(newest.text, ${LONGEST_TEXT}::int)] else '{}' end as texts,
             document.language, not text_public and newest.text is not null as hidden, outlet.name as outlet,
             document.published, null as said
      from unnest(${dossiers}::text[], ${ids}::text[]) as hit (slug, id)
      join dossier using (slug)
      join document on document.dossier_id = dossier.id and document.id = hit.id and document.retracted_at is null
      join outlet on outlet.dossier_id = dossier.id and outlet.id = document.outlet_id
      left join lateral (select text from capture where capture.dossier_id = dossier.id and capture.document_id = document.id
                         order by number desc limit 1) as newest on true`,
  },
];
