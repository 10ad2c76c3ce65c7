import postgres from "postgres";

import { listMigrations, migrationsFolder } from "./folder.ts";

/** Which migrations a database has, which it lacks, and which it has that this version does not know. */
export type MigrationStatus = {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
};

/** Compares the database with the migrations of this version. */
export async function readMigrationStatus(url: string, folder: string = migrationsFolder): Promise<MigrationStatus> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, connection: { TimeZone: "UTC" } });
  try {
    const applied = await listApplied(sql);
    const known = await listMigrations(folder);
    return {
      applied,
      pending: known.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !known.includes(name)),
    };
  } finally {
    await sql.end();
  }
}

async function listApplied(sql: postgres.Sql): Promise<string[]> {
  const [table] = await sql<{ isThere: boolean }[]>`select to_regclass('_prisma_migrations') is not null as "isThere"`;
  if (table?.isThere !== true) return [];
  const rows = await sql<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`;
  return rows.map(({ name }) => name);
}
