import postgres, { type Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";
import { searchEntries } from "#lib/db/search-entries.ts";
import { readSearchAddress } from "#lib/search.ts";
import { readSearch } from "#lib/search-query.ts";

import { generateDossier } from "./generate.ts";
import { type Figure, timedAsync } from "./measure.ts";

const CLAIMS = 1_000_000;
/** Dossiers that they are in. */
const DOSSIERS = 10;
const ROUNDS = 15;
/** Some rare, some in every claim, some in none; ranges and phrases too. */
const SEARCHES = [
  "7431",
  "people counted",
  "place 4711",
  '"were counted at"',
  "counted >9900",
  "contradiction",
  "place -people",
];

/**
 * Searching a million claims, all that comes with it (misreadings, the four kinds, ranking), beside the bare prepared
 * statement on the same index. Slowest of twenty: the 95th percentile.
 */
export async function benchSearch(url: string): Promise<readonly Figure[]> {
  for (let number = 0; number < DOSSIERS; number += 1) {
    const size = { questions: CLAIMS / DOSSIERS / 10, documents: 20, claims: CLAIMS / DOSSIERS };
    const imported = await importPackage(
      { ...generateDossier(size), name: `search-${number}` },
      { actor: "bench", reason: null },
    );
    if (!imported.ok) throw new Error(imported.fault.message);
  }
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`vacuum analyze search_entry`;
    return await figures(sql);
  } finally {
    await sql.end();
  }
}

async function figures(sql: Sql): Promise<readonly Figure[]> {
  const { search } = readSearchAddress(new URLSearchParams());
  const rounds: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const typed of SEARCHES) {
      const { query } = readSearch(typed);
      const ours = await timedAsync(async () => {
        const found = await searchEntries(query, search);
        if (!found.ok) throw new Error(`${typed}: ${found.fault.message}`);
      });
      const words = [...query.words, ...query.phrases].join(" ");
      const bare = await timedAsync(
        () => sql`
          select dossier_id, key, ts_rank(stems, words) as rank
          from search_entry, websearch_to_tsquery('parallax_english', ${words}) as words
          where kind = 'claim' and stems @@ words order by rank desc limit 20`,
      );
      rounds.push({ ours, bare });
    }
  }
  const [ours, bare] = [p95(rounds.map((round) => round.ours)), p95(rounds.map((round) => round.bare))];
  return [
    {
      name: "search at 1,000,000 claims, p95, beside bare prepared SQL",
      shown: `${Math.round(ours)} ms, bare ${Math.round(bare)} ms`,
      ratio: ours / bare,
      aim: "<= 2.5 x",
    },
  ];
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
