import postgres, { type Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";
import { searchEntries } from "#lib/db/search-entries.ts";
import { readSearchAddress } from "#lib/search.ts";
import { readSearch } from "#lib/search-query.ts";

import { withoutClaimIndex } from "./fill-claims.ts";
import { generateDossier } from "./generate.ts";
import { type Figure, median, timedAsync } from "./measure.ts";

const CLAIMS = 1_000_000;
const ROUNDS = 15;
/** Some rare, some in every claim, some in none; ranges and phrases too. */
const SEARCHES = [
  "7431",
  "people counted",
  "place 4711",
  '"were counted at"',
  "counted >9900",
  "contradiction",
  "place 4711 -7431",
];
/** Those that few or none have: all that comes with a search weighs most beside them. */
const RARE = new Set(["7431", "place 4711", "contradiction"]);

/**
 * Searching a million claims on a hundred thousand questions, with all that comes with it (misreadings, the four kinds,
 * ranking), beside the bare prepared statement on the same index. The rows are as commits write them; importing them is
 * another figure.
 */
export async function benchSearch(url: string): Promise<readonly Figure[]> {
  const small = { ...generateDossier({ questions: 10, documents: 20, claims: 100 }), name: "search" };
  const imported = await importPackage(small, { actor: "bench", reason: null });
  if (!imported.ok) throw new Error(imported.fault.message);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await fill(sql);
    return await figures(sql);
  } finally {
    await sql.end();
  }
}

/** Past the trigger that lets nobody write by hand. */
async function fill(sql: Sql): Promise<void> {
  await sql`alter table search_entry disable trigger refuse_by_hand`;
  const dossier = sql`(select id from dossier where slug = 'search')`;
  await sql`
    insert into search_entry (dossier_id, kind, key, question_id, event_id, answer, text, stems)
    select ${dossier}, 'question', 'q-' || n, 'q-' || n, 'event-0', 'quantity', words, setweight(to_tsvector('parallax_english', words), 'A')
    from generate_series(1, ${CLAIMS / 10}::int) as n, lateral (select ' how many were counted at place ' || n || ' ' as words) as row`;
  await withoutClaimIndex(
    sql,
    () => sql`
    insert into search_entry (dossier_id, kind, key, question_id, document_id, event_id, answer, amount, text, stems)
    select ${dossier}, 'claim', 'c-' || n, 'q-' || n / 10, 'document-' || n % 20, 'event-0', 'quantity', numrange(figure, figure, '[]'),
           words, setweight(to_tsvector('parallax_english', words), 'A')
    from generate_series(1, ${CLAIMS}::int) as n,
         lateral (select (n::bigint * 7919 % 10007)::int as figure) as made,
         lateral (select ' ' || figure || ' people were counted ¦ ' || figure || ' ¦ how many were counted at place ' || n / 10 || ' ' as words) as row`,
  );
  await sql`alter table search_entry enable trigger refuse_by_hand`;
  await sql`vacuum analyze search_entry`;
}

async function figures(sql: Sql): Promise<readonly Figure[]> {
  const { search } = readSearchAddress(new URLSearchParams());
  const rounds: { readonly typed: string; readonly ours: number; readonly bare: number }[] = [];
  let ended = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const typed of SEARCHES) {
      const { query } = readSearch(typed);
      const ours = await timedAsync(async () => {
        const found = await searchEntries(query, search);
        // On a busy machine it is ended after 0.8 seconds, as it would be for whoever asked.
        if (!found.ok) ended += 1;
      });
      const words = [...query.words, ...query.phrases].join(" ");
      const bare = await timedAsync(
        () => sql`
          select dossier_id, key, ts_rank(stems, words) as rank
          from search_entry, websearch_to_tsquery('parallax_english', ${words}) as words
          where kind = 'claim' and stems @@ words order by rank desc limit 20`,
      );
      rounds.push({ typed, ours, bare });
    }
  }
  const [ours, bare] = [p95(rounds.map((round) => round.ours)), p95(rounds.map((round) => round.bare))];
  for (const typed of SEARCHES) {
    const own = rounds.filter((round) => round.typed === typed);
    console.log(
      `  ${typed.padEnd(20)} p95 ${Math.round(p95(own.map((round) => round.ours)))} ms, bare ${Math.round(p95(own.map((round) => round.bare)))} ms`,
    );
  }
  const rare = rounds.filter(({ typed }) => RARE.has(typed));
  return [
    {
      name: "search at 1,000,000 claims, words of few, median",
      shown: `${Math.round(median(rare.map((round) => round.ours)))} ms, bare ${median(rare.map((round) => round.bare)).toFixed(1)} ms`,
      ratio: median(rare.map((round) => round.ours / round.bare)),
      aim: "none",
    },
    {
      name: "search at 1,000,000 claims, p95, beside bare prepared SQL",
      shown: `${Math.round(ours)} ms, bare ${Math.round(bare)} ms, ${ended} ended`,
      ratio: ours / bare,
      aim: "<= 2.5 x",
    },
  ];
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
