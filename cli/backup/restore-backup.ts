import type { Pool } from "pg";

import { listTables } from "#lib/db/list-tables.ts";
import { loadTables } from "#lib/db/load-tables.ts";
import { makeSql } from "#lib/db/make-sql.ts";
import { quoteName } from "#lib/db/quote-name.ts";
import { backedUpRows, type SoundBackup } from "#lib/formats/backup/read-backup.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { readMigrations } from "#prisma/folder.ts";
import { applyMigrations } from "#prisma/migrate.ts";
import { withUpgrade } from "#prisma/upgrade.ts";

/** What was restored. */
export interface RestoreReport {
  readonly rows: ReadonlyMap<string, number>;
  /** The migrations that the backup lacked. */
  readonly migrated: readonly string[];
}

/** A restore that cannot be: what it found stands, and the transaction is taken back. */
class Refusal extends Error {
  override name = "Refusal";
}

/**
 * Fills an empty database with a backup that was checked: its tables as the backup's version had them, its rows, then
 * the migrations since. All in one transaction: what goes wrong leaves the database as it was.
 */
export async function restoreBackup(url: string, backup: SoundBackup): Promise<Result<RestoreReport>> {
  const known = await readMigrations();
  const names = new Set(known.map(({ name }) => name));
  const unknown = backup.head.migrations.filter((name) => !names.has(name));
  if (unknown.length > 0)
    return failed("newer", `${backup.path} is of a newer version of Parallax (${unknown.at(-1)}). Update this clone.`);
  const level = known.filter(({ name }) => backup.head.migrations.includes(name));
  try {
    return await withUpgrade(url, async (pool) => {
      await refuseFilled(pool, backup.head.migrations);
      await applyMigrations(pool, level);
      const rows = await load(pool, backup);
      return ok({ rows, migrated: await applyMigrations(pool, known) });
    });
  } catch (error) {
    if (error instanceof Refusal) return failed("filled", error.message);
    throw error;
  }
}

async function load(pool: Pool, backup: SoundBackup): Promise<ReadonlyMap<string, number>> {
  const client = await pool.connect();
  try {
    const { tables, postgres } = backup.head;
    const { sequences } = backup.contents;
    const rows = await loadTables(client, { tables, sequences, blocks: backedUpRows(backup), postgres });
    for (const [table, expected] of Object.entries(backup.contents.rows)) {
      if ((rows.get(table) ?? 0) !== expected)
        throw new Error(`${table} has ${rows.get(table) ?? 0} rows, and ${expected} were written.`);
    }
    return rows;
  } finally {
    client.release();
  }
}

const ELSEWHERE = "Name an empty database with DATABASE_URL; nothing was changed.";

async function refuseFilled(pool: Pool, migrations: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    const sql = makeSql(client);
    const tables = await listTables(client);
    if (tables.length === 0) return;
    if (!tables.some(({ name }) => name === "_prisma_migrations"))
      throw new Refusal(`The database has tables that are not Parallax's (${tables[0]?.name}). ${ELSEWHERE}`);
    for (const { name } of tables.filter((table) => table.name !== "_prisma_migrations")) {
      const rows = await sql.run(`select from ${quoteName(name)} limit 1`);
      if (rows.length > 0) throw new Refusal(`The database is not empty: ${name} has rows. ${ELSEWHERE}`);
    }
    const applied = await sql<{ name: string }>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    const later = applied.find(({ name }) => !migrations.includes(name));
    if (later !== undefined)
      throw new Refusal(
        `The database has been migrated beyond the backup (${later.name}). Name one that has no tables yet with DATABASE_URL: it is migrated after the rows are in it. Nothing was changed.`,
      );
  } finally {
    client.release();
  }
}
