import type { Pool } from "pg";

import { FailedScript, migrationList, wholeSchema, withEngine } from "./engine.ts";
import { type Migration, migrationsFolder, readMigrations } from "./folder.ts";
import { withUpgrade } from "./upgrade.ts";

/**
 * Applies the migrations the database lacks, oldest first, and keeps `_prisma_migrations` as `prisma migrate deploy`
 * does. Returns the names applied. All in one transaction: one that fails, or a process that is killed, leaves the
 * database as it was, for the version that used it.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  return withUpgrade(url, (pool) => applyMigrations(pool, migrations));
}

/** Applies those of some migrations that the database lacks, in the transaction that the pool's one connection is in. */
export async function applyMigrations(pool: Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  await forgetUnfinished(pool);
  const migrationsList = migrationList(migrations);
  try {
    const applied = await withEngine(pool, (engine) =>
      engine.applyMigrations({ migrationsList, filters: wholeSchema }),
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    if (!(error instanceof FailedScript)) throw error;
    const failed = migrations.find(({ sql }) => sql === error.script);
    throw new Error(
      `Migration ${failed?.name ?? "of the record"} failed: ${error.message.replace(/\s+/g, " ").replace(/\.$/, "")}. The database is as it was: go on with the version of Parallax that you had, or mend what is named here and run "parallax migrate".`,
      { cause: error },
    );
  }
}

/** Versions that kept a migration and its record apart could be killed between them: such a record would stop every later run. */
async function forgetUnfinished(pool: Pool): Promise<void> {
  await pool.query(`do $$ begin
    if to_regclass('_prisma_migrations') is not null then
      update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null;
    end if;
  end $$`);
}
