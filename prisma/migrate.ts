import postgres from "postgres";

import { migrationList, wholeSchema, withEngine } from "./engine.ts";
import { migrationsFolder, readMigrations } from "./folder.ts";

/** Held by whoever applies migrations to a database, so that two starts do not apply one twice. */
const migrationLock = 7_031_941;

/**
 * Applies the migrations the database lacks, oldest first, and keeps `_prisma_migrations` as `prisma migrate deploy`
 * does. Returns the names applied. One that fails leaves nothing behind and is tried again the next time.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false, connection: { TimeZone: "UTC" } });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const migrationsList = migrationList(await readMigrations(folder));
    const applied = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters: wholeSchema }));
    return applied.appliedMigrationNames;
  } catch (error) {
    const name = await forgetFailed(sql);
    if (name === undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed and was rolled back: ${reason}`, { cause: error });
  } finally {
    await sql.end();
  }
}

/** PostgreSQL has rolled it back: the record says so, or every later run would refuse to begin. */
async function forgetFailed(sql: postgres.Sql): Promise<string | undefined> {
  const [table] = await sql<{ isThere: boolean }[]>`select to_regclass('_prisma_migrations') is not null as "isThere"`;
  if (table?.isThere !== true) return undefined;
  const [failed] = await sql<{ name: string }[]>`
    update _prisma_migrations set rolled_back_at = now()
    where finished_at is null and rolled_back_at is null returning migration_name as name`;
  return failed?.name;
}
