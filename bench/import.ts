import postgres, { type Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";

import { generateDossier } from "./generate.ts";
import { type Figure, median, timedAsync } from "./measure.ts";

const CLAIMS = 100_000;
const ROUNDS = 3;
const TABLES = ["claim", "passage"] as const;

/** The import of a package's claims, with all checks and history, beside COPY of the very same rows into tables with the same keys and indexes and nothing else. */
export async function benchImport(url: string): Promise<readonly Figure[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const rounds: { readonly imported: number; readonly copied: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await importOnce(sql, round));
  } finally {
    await sql.end();
  }
  const imported = median(rounds.map((round) => round.imported));
  return [
    {
      name: "import of 100,000 claims, checked and with history",
      shown: `${Math.round(CLAIMS / (imported / 1000)).toLocaleString("en")} claims/s, ${Math.round(imported)} ms`,
      ratio: median(rounds.map((round) => round.copied / round.imported)),
      aim: ">= 0.2 of a bare COPY",
    },
  ];
}

async function importOnce(sql: Sql, round: number): Promise<{ imported: number; copied: number }> {
  const dossier = { ...generateDossier({ questions: 10_000, documents: 20, claims: CLAIMS }), name: `import-${round}` };
  const imported = await timedAsync(async () => {
    const result = await importPackage(dossier, { actor: "bench", reason: null });
    if (!result.ok) throw new Error(result.fault.message);
  });
  const rows = await Promise.all(TABLES.map((table) => rowsOf(sql, table, dossier.name)));
  const copied = await timedAsync(() => copyBare(sql, rows));
  return { imported, copied };
}

/** A table's rows of one dossier, in COPY's own text. */
async function rowsOf(sql: Sql, table: string, dossier: string): Promise<string> {
  const source = await sql`
    copy (select * from ${sql(table)} where dossier_id = (select id from dossier where slug = ${sql.unsafe(`'${dossier}'`)})) to stdout
  `.readable();
  return (await source.setEncoding("utf8").toArray()).join("");
}

async function copyBare(sql: Sql, rows: readonly string[]): Promise<void> {
  await sql.begin(async (transaction) => {
    for (const [place, table] of TABLES.entries()) {
      await transaction`create table bare (like ${transaction(table)} including indexes)`;
      const target = await transaction`copy bare from stdin`.writable();
      await new Promise<void>((resolve, reject) => {
        target
          .once("error", reject)
          .once("finish", resolve)
          .end(rows[place] ?? "");
      });
      await transaction`drop table bare`;
    }
  });
}
