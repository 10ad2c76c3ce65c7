import type { Result } from "#lib/result.ts";
import { SEARCH_KINDS, type Search, type SearchHit, type SearchKind } from "#lib/search.ts";
import type { SearchQuery } from "#lib/search-query.ts";
import { isMisreading, type NearWord } from "#lib/search-words.ts";

import type { Sql, SqlValue } from "./make-sql.ts";
import { runSearching, type SearchingSql } from "./run-searching.ts";
import { type AskedOfIndex, searchConditions } from "./search-conditions.ts";

/** What a search finds, the best first. */
export interface SearchFound {
  readonly hits: readonly SearchHit[];
  /** Kinds of which there are more than are looked at. */
  readonly cut: readonly SearchKind[];
  /** Words that were searched for too, as misreadings of those asked for. */
  readonly misreadings: readonly NearWord[];
  /** Words that stand in texts and are like those asked for, the likest first. */
  readonly near: readonly NearWord[];
  /** Stems of all that was searched for. */
  readonly stems: readonly string[];
}

/** How many of each kind are looked at, ranked and counted: more would take longer than a reader waits, and nobody reads on so far. */
const MOST: Readonly<Record<SearchKind, number>> = { question: 1_500, claim: 3_000, term: 500, document: 500 };

/** Of a range, so many are looked at, so that those that state what is asked for come before those that only may. */
const MOST_RANGED = 20_000;

/** What a rank counts: a question or a term says more of a word than each of the many claims that have it. */
const WORTH: Readonly<Record<SearchKind, number>> = { question: 2, claim: 1, term: 2, document: 1 };

/** More than what a rank counts: what stands somewhere as it was asked for comes before what only sounds like it or may be misread. */
const AS_ASKED = 4;

/** Readied words: the form in which the index has them. */
interface Ready {
  /** A tsquery; empty where nothing of it is a word. */
  readonly stems: string;
  readonly folded: string;
  readonly lexemes: readonly string[];
}

/**
 * Searches what readers see. Words are stemmed by each language that documents are in, and found misread too; phrases
 * stand as they are, accents and case aside. Verdicts and pages are left to the caller. Fails with `too-slow`.
 */
export function searchEntries(
  query: SearchQuery,
  search: Search,
): Promise<Result<SearchFound, { readonly kind: "too-slow"; readonly message: string }>> {
  return runSearching(async (sql) => {
    const { words, phrases, without } = query;
    const near = [...words.flatMap(withoutThousands), ...(await nearWords(sql, words))];
    const misreadings = near.filter(isMisreading);
    const asked = [...words, ...phrases, ...without.words, ...without.phrases, ...misreadings.map(({ word }) => word)];
    const ready = await readied(sql, asked);
    const of = (text: string): Ready => ready.get(text) ?? { stems: "", folded: "", lexemes: [] };
    const exact = words.map((word) => of(word).stems);
    const forms = words.map((word) =>
      [of(word).stems, ...misreadings.filter((one) => one.asked === word).map((one) => of(one.word).stems)]
        .filter((stems) => stems !== "")
        .join(" | "),
    );
    const also = [...phrases.map((phrase) => of(phrase).stems), ...without.words.map((word) => not(of(word).stems))];
    const tsquery = joined([...forms, ...also]);
    const stems = [...words, ...phrases, ...misreadings.map(({ word }) => word)].flatMap((word) => of(word).lexemes);
    const found = { misreadings, near, stems };
    if (tsquery === "" && query.ranges.length === 0) return { hits: [], cut: [], ...found };
    const folded = (texts: readonly string[]) => texts.map((text) => of(text).folded).filter((text) => text !== "");
    const ranked = await hitsOf(sql, search, {
      tsquery,
      exact: misreadings.length === 0 ? "" : joined([...exact, ...also]),
      phrases: folded(phrases),
      withoutPhrases: folded(without.phrases),
      ranges: query.ranges,
    });
    const kept = SEARCH_KINDS.map((kind) => ({ kind, hits: ranked.filter((hit) => hit.kind === kind) }));
    const hits = kept.flatMap(({ kind, hits: own }) => own.slice(0, MOST[kind])).toSorted(byRank);
    return {
      hits: hits.map(({ rank: _, ...hit }) => hit),
      cut: kept.filter(({ kind, hits: own }) => own.length > MOST[kind]).map(({ kind }) => kind),
      ...found,
    };
  });
}

/** `30.000` is thirty thousand in some languages, and the index has it as `30000` where it is. */
function withoutThousands(asked: string): readonly NearWord[] {
  if (!/^\d{1,3}(?:\.\d{3})+$/u.test(asked)) return [];
  return [{ asked, word: asked.replaceAll(".", ""), sameLetters: true, sameSound: false }];
}

type RankedHit = SearchHit & { readonly rank: number };

/** What states a figure or year that was asked for before what only may; then best first; what no rank tells apart, questions before claims and by its id, so that pages do not overlap. */
function byRank(a: RankedHit, b: RankedHit): number {
  return (
    Number(a.within === false) - Number(b.within === false) ||
    b.rank - a.rank ||
    SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind) ||
    (`${a.dossier} ${a.id}` < `${b.dossier} ${b.id}` ? -1 : 1)
  );
}

/** Parts of a tsquery that must all hold; empty ones are none. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("!") ? part : `(${part})`))
    .join(" & ");
}

function not(stems: string): string {
  return stems === "" ? "" : `!(${stems})`;
}

/** By each text as it was asked. Every language's stemmer reads it: which one it is written in is not known. */
async function readied(sql: Sql, asked: readonly string[]): Promise<ReadonlyMap<string, Ready>> {
  const rows = await sql<Ready & { asked: string }>`
    with stemmer as (
      select distinct search_stemmer(language) as name from document where retracted_at is null
      union select 'parallax_english'::regconfig
    ), word as (
      select asked, search_fold(replace(replace(asked, '|', ' '), '¦', ' ')) as folded
      from unnest(${asked}::text[]) as words (asked)
    )
    select asked, folded,
           coalesce((select string_agg(distinct stems::text, ' | ') from stemmer, phraseto_tsquery(name, folded) as stems
                     where numnode(stems) > 0), '') as stems,
           array(select distinct lexeme from stemmer, unnest(to_tsvector(name, folded))) as lexemes
    from word where btrim(folded) <> ''`;
  return new Map(rows.map((row) => [row.asked, row]));
}

/** Letters that a word needs before others are near to it. */
const SHORTEST = 4;
const MOST_NEAR = 12;

/**
 * Words of the texts that are like those asked for, which must be one word each. What English writes in every other
 * sentence is no name from elsewhere: `most` is not мост.
 */
async function nearWords(sql: Sql, words: readonly string[]): Promise<readonly NearWord[]> {
  const long = words.filter((word) => word.length >= SHORTEST);
  if (long.length === 0) return [];
  return await sql<NearWord>`
    select asked, word, bool_or(same) as "sameLetters", bool_or(heard) as "sameSound"
    from (select words as asked, btrim(search_fold(words)) as folded from unnest(${long}::text[]) as words) as asked
    cross join lateral (
      (select word, known.letters = wanted.letters as same, false as heard, similarity(known.letters, wanted.letters) as likeness
       from (select search_letters(folded) as letters offset 0) as wanted
       join search_word as known on known.letters % wanted.letters
       where word <> folded
       group by word, known.letters, wanted.letters
       order by same desc, likeness desc, word
       limit ${MOST_NEAR})
      union all
      (select distinct word, false, true, 1 from search_word
       where word <> folded and ts_lexize('english_stem', folded) is distinct from '{}' and sound = any(array(
         select search_sound(form) from unnest(array[folded] || tsvector_to_array(
           to_tsvector(search_stemmer('ru'), folded) || to_tsvector(search_stemmer('hy'), folded))) as form))
       limit ${MOST_NEAR})
    ) as near
    where strpos(folded, ' ') = 0
    group by asked, word
    order by bool_or(same) desc, max(likeness) desc, word`;
}

async function hitsOf(sql: SearchingSql, search: Search, asking: AskedOfIndex): Promise<readonly RankedHit[]> {
  const kinds = SEARCH_KINDS.filter((kind) => search.kinds.length === 0 || search.kinds.includes(kind));
  const values: SqlValue[] = [];
  const { where, within } = searchConditions(search, asking, values);
  const place = (value: SqlValue) => `$${values.push(value)}`;
  const exact = asking.exact === "" ? "0" : `${AS_ASKED} * (stems @@ ${place(asking.exact)}::tsquery)::int`;
  const rank = asking.tsquery === "" ? "0" : `ts_rank('{0.1,0.25,0.6,1}', stems, ${place(asking.tsquery)}::tsquery, 1)`;
  const rows = (kind: SearchKind) => {
    const all = `select *, ${within} as within from search_entry where kind = '${kind}' and ${where}`;
    if (asking.ranges.length === 0) return `(${all})`;
    return `(select * from (${all} limit ${MOST_RANGED}) as ranged order by within desc nulls last)`;
  };
  const parts = kinds.map(
    (kind) => `
      (select dossier_id, kind, key, question_id, document_id, event_id, answer, outlet_type, year,
              ${exact} + ${rank} * ${WORTH[kind]} as rank, within
       from ${rows(kind)} as entry
       limit ${MOST[kind] + 1})`,
  );
  return await sql.bounded<RankedHit>(
    `select slug as dossier, kind, key as id, question_id as question, document_id as document, event_id as event, answer,
            outlet_type as "outletType", year, within, rank
     from (${parts.join(" union all ")}) as found join dossier on dossier.id = dossier_id`,
    values,
  );
}
