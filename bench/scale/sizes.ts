import { pool } from "#lib/db/client.ts";
import { importPackage } from "#lib/db/import-package.ts";
import { makeSql } from "#lib/db/make-sql.ts";

import { generateDossier } from "../generate.ts";

/** What a table takes, in bytes. */
export interface TableSize {
  readonly name: string;
  readonly rows: number;
  /** With what is kept beside it, as long values. */
  readonly heap: number;
  readonly indexes: number;
}

const EACH = 50_000;

/** Imports so many claims, in dossiers of 50,000, into the database of DATABASE_URL, and tells what its tables and their indexes come to. */
export async function measureSizes(claims: number): Promise<readonly TableSize[]> {
  for (let made = 0; made < claims; made += EACH) {
    const dossier = {
      ...generateDossier({ questions: 5_000, documents: 20, claims: EACH }),
      name: `sized-${made / EACH}`,
    };
    const done = await importPackage(dossier, { actor: "bench", reason: null });
    if (!done.ok) throw new Error(done.fault.message);
  }
  return makeSql(pool())<TableSize>`
    select relname as name, n_live_tup::float8 as rows,
           (pg_table_size(relid))::float8 as heap, pg_indexes_size(relid)::float8 as indexes
    from pg_stat_user_tables where pg_total_relation_size(relid) > 10 * 1024 * 1024
    order by pg_total_relation_size(relid) desc`;
}

/** The bytes of tables and of their indexes for each claim. */
export function sizeLines(sizes: readonly TableSize[], claims: number): readonly string[] {
  const line = (name: string, rows: string, heap: number, indexes: number) =>
    `${name.padEnd(16)} ${rows.padStart(11)} rows  ${each(heap, claims)} B  + indexes ${each(indexes, claims)} B a claim`;
  const sum = (what: "heap" | "indexes") => sizes.reduce((total, size) => total + size[what], 0);
  return [
    ...sizes.map(({ name, rows, heap, indexes }) => line(name, rows.toLocaleString("en"), heap, indexes)),
    line("all of these", "", sum("heap"), sum("indexes")),
  ];
}

const each = (bytes: number, claims: number) => String(Math.round(bytes / claims)).padStart(5);
