import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";

import { migrationsFolder, readMigrations } from "#prisma/folder.ts";
import { migrate } from "#prisma/migrate.ts";
import { FILLING } from "#prisma/testing/filling.ts";

import { type Figure, timedAsync } from "./measure.ts";

const CLAIMS = 1_000_000;

/**
 * All migrations since the first on a million claims with their passages and history, in one transaction as operators apply
 * them, beside one pass over the same rows; and how long a reader of claims waits meanwhile, at most.
 */
export async function benchUpgrade(template: string): Promise<readonly Figure[]> {
  const at = (name: string): string => Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const url = at("bench_upgrade");
  const folder = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const maintenance = postgres(at("parallax"), { max: 1, onnotice: () => undefined });
  await maintenance`create database bench_upgrade`;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [first] = await readMigrations();
    if (first === undefined) throw new Error("There is no migration.");
    await cp(join(migrationsFolder, first.name), join(folder, first.name), { recursive: true });
    await migrate(url, folder);
    await fill(sql, FILLING[first.name] ?? "");
    const scanned = await timedAsync(async () => {
      for (const table of TABLES) await sql`select count(*), sum(length(t::text)) from ${sql(table)} as t`;
    });
    const reader = postgres(url, { max: 1, onnotice: () => undefined });
    const reading = read(reader);
    const took = await timedAsync(() => migrate(url));
    const waited = await reading.stop().finally(() => reader.end());
    return [
      {
        name: "upgrade of 1,000,000 claims from the first schema to this",
        shown: `${(took / 1000).toFixed(1)} s, in which reading claims waited for ${(waited / 1000).toFixed(1)} s at most`,
        ratio: scanned / took,
        aim: "one transaction, and reading on",
      },
    ];
  } finally {
    await sql.end();
    await maintenance`drop database bench_upgrade with (force)`;
    await maintenance.end();
    await rm(folder, { recursive: true });
  }
}

const TABLES = ["claim", "passage", "history"];

/** The tests' rows, and one of their claims a million times over, on a thousand questions. */
async function fill(sql: postgres.Sql, few: string): Promise<void> {
  await sql.unsafe(few);
  for (const table of ["question", ...TABLES]) await sql`alter table ${sql(table)} disable trigger user`;
  await sql`insert into question (dossier_id, id, position, event_id, question, answer, unit)
    select dossier_id, id || '-' || n, position + n, event_id, question, answer, unit
    from question, generate_series(1, 1000) as n where id = 'killed'`;
  await sql`insert into claim (dossier_id, id, position, question_id, document_id, capture, value, scope)
    select dossier_id, id || '-' || n, position + n, question_id || '-' || 1 + n % 1000, document_id, capture, value, scope
    from claim, generate_series(1, ${CLAIMS}::int) as n where id = 'one'`;
  await sql`insert into passage (dossier_id, claim_id, number, exact, prefix, start, "end")
    select dossier_id, claim_id || '-' || n, number, exact, prefix, start, "end"
    from passage, generate_series(1, ${CLAIMS}::int) as n where claim_id = 'one'`;
  await sql`insert into history (dossier_id, kind, entity, version, revision)
    select 1, kind, entity, 1, 1 from (
      select 'claim' as kind, id as entity from claim where id like 'one-%'
      union all select 'passage', concat_ws('/', claim_id, number) from passage where claim_id like 'one-%'
      union all select 'question', id from question where id like 'killed-%') as made`;
  for (const table of ["question", ...TABLES]) await sql`alter table ${sql(table)} enable trigger user`;
  await sql`vacuum analyze`;
}

/** Reads claims with their questions over and over; `stop` gives the longest time that one read took, in milliseconds. */
function read(sql: postgres.Sql): { readonly stop: () => Promise<number> } {
  let isOver = false;
  let longest = 0;
  const reading = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await sql`select value, question from claim join question on (question.dossier_id, question.id) = (claim.dossier_id, question_id)
        where claim.dossier_id = 1 and claim.id = ${`one-${1 + Math.floor(Math.random() * CLAIMS)}`}`;
      longest = Math.max(longest, performance.now() - begun);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await reading;
      return longest;
    },
  };
}
