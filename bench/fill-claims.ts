import postgres, { type Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";
import { migrate } from "#prisma/migrate.ts";

import { generateDossier } from "./generate.ts";

const SMALL = 10_000;

/** A new database of this run's cluster, with nothing in it. */
export async function databaseAt(template: string, name: string): Promise<string> {
  const at = (database: string): string => Object.assign(new URL(template), { pathname: `/${database}` }).href;
  const sql = postgres(at("parallax"), { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(name)}`.finally(() => sql.end());
  return at(name);
}

/** Does something with what the app does and with SQL, both on one database. */
export async function onDatabase(url: string, use: (sql: Sql) => Promise<void>): Promise<void> {
  const { disconnect } = await import("#lib/db/client.ts");
  await disconnect();
  process.env["DATABASE_URL"] = url;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await use(sql);
  } finally {
    await sql.end();
    await disconnect();
  }
}

let million: Promise<string> | undefined;

/** A database with a dossier `million` of a million claims: filled once, for all parts of a run that read it. */
export function fillMillion(template: string): Promise<string> {
  million ??= databaseAt(template, "bench_million").then(async (url) => {
    await fillClaims(url, 1_000_000);
    return url;
  });
  return million;
}

/** Fills a new database with a small dossier, its claims many times over, each with a passage and the history of two versions. */
export async function fillClaims(url: string, claims: number): Promise<void> {
  await migrate(url);
  await onDatabase(url, async (sql) => {
    const small = { ...generateDossier({ questions: 1_000, documents: 20, claims: SMALL }), name: "million" };
    const imported = await importPackage(small, { actor: "bench", reason: null });
    if (!imported.ok) throw new Error(imported.fault.message);
    await multiply(sql, claims / SMALL - 1);
    await sql`vacuum analyze`;
  });
}

async function multiply(sql: Sql, times: number): Promise<void> {
  const tables = ["claim", "passage", "history", "search_entry"];
  for (const table of tables) await sql`alter table ${sql(table)} disable trigger user`;
  const more = sql`generate_series(1, ${times}::int) as n`;
  await sql`insert into claim (dossier_id, id, position, question_id, document_id, capture, value, version)
    select dossier_id, id || '-' || n, position + n * ${SMALL}::int, question_id, document_id, capture, value, 1 from claim, ${more}`;
  await sql`insert into passage (dossier_id, claim_id, number, exact, start, "end")
    select dossier_id, claim_id || '-' || n, number, exact, start, "end" from passage, ${more}`;
  await sql`insert into history (dossier_id, kind, entity, version, revision)
    select dossier_id, kind, case kind when 'claim' then entity || '-' || n else replace(entity, '/', '-' || n || '/') end, version, revision
    from history, ${more} where kind in ('claim', 'passage')`;
  await withoutClaimIndex(
    sql,
    () => sql`insert into search_entry
    select dossier_id, kind, key || '-' || n, question_id, document_id, event_id, answer, outlet_type, year, amount, years, text, stems
    from search_entry, ${more} where kind = 'claim'`,
  );
  for (const table of tables) await sql`alter table ${sql(table)} enable trigger user`;
}

/** Fills search while claims have no index there, which is made faster than it is kept. */
export async function withoutClaimIndex(sql: Sql, fill: () => Promise<unknown>): Promise<void> {
  const [index] = await sql<{ add: string }[]>`select pg_get_indexdef('search_entry_claim_idx'::regclass) as add`;
  await sql`drop index search_entry_claim_idx`;
  await fill();
  await sql.unsafe(index?.add ?? "");
}
