import postgres from "postgres";

import { importPackage } from "#lib/db/import-package.ts";

import { generateDossier } from "./generate.ts";

const CLAIMS = 1_000_000;

/** A small dossier, its claims a million times over, each with a passage and the history of two versions. */
export async function fillClaims(url: string): Promise<void> {
  const { disconnect } = await import("#lib/db/client.ts");
  await disconnect();
  process.env["DATABASE_URL"] = url;
  const small = { ...generateDossier({ questions: 1_000, documents: 20, claims: 10_000 }), name: "million" };
  const imported = await importPackage(small, { actor: "bench", reason: null });
  if (!imported.ok) throw new Error(imported.fault.message);
  await disconnect();
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const tables = ["claim", "passage", "history", "search_entry"];
  for (const table of tables) await sql`alter table ${sql(table)} disable trigger user`;
  const more = sql`generate_series(1, ${CLAIMS / 10_000 - 1}::int) as n`;
  await sql`insert into claim (dossier_id, id, position, question_id, document_id, capture, value, version)
    select dossier_id, id || '-' || n, position + n * 10000, question_id, document_id, capture, value, 1 from claim, ${more}`;
  await sql`insert into passage (dossier_id, claim_id, number, exact, start, "end")
    select dossier_id, claim_id || '-' || n, number, exact, start, "end" from passage, ${more}`;
  await sql`insert into history (dossier_id, kind, entity, version, revision)
    select dossier_id, kind, case kind when 'claim' then entity || '-' || n else replace(entity, '/', '-' || n || '/') end, version, revision
    from history, ${more} where kind in ('claim', 'passage')`;
  await sql`insert into search_entry select (e.r).* from (select jsonb_populate_record(s, jsonb_build_object('key', key || '-' || n)) as r
    from search_entry as s, ${more} where kind = 'claim') as e`;
  for (const table of tables) await sql`alter table ${sql(table)} enable trigger user`;
  await sql`vacuum analyze`;
  await sql.end();
}
