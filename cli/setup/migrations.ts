import { Failure } from "#cli/failure.ts";
import { migrate } from "#prisma/migrate.ts";
import { readMigrationStatus } from "#prisma/status.ts";

/** Brings the database to this version's schema; refuses one that a newer version has migrated. */
export async function bringUpToDate(url: string): Promise<readonly string[]> {
  const { pending, unknown } = await readMigrationStatus(url);
  if (unknown.length > 0)
    throw new Failure(
      `The database was migrated by a newer version of Parallax (${unknown.at(-1)}); update this clone.`,
    );
  return pending.length === 0 ? [] : migrate(url);
}
