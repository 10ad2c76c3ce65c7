import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the migrations are: the site and every command run in the clone's folder. */
export const migrationsFolder = join(process.cwd(), "prisma", "migrations");

/** A migration's name, which begins with its time, and its SQL. */
export type Migration = { readonly name: string; readonly sql: string };

/** All migrations, oldest first. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const names = await listMigrations(folder);
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(/* turbopackIgnore: true */ join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}

/** The names of all migrations, oldest first. */
export async function listMigrations(folder: string = migrationsFolder): Promise<string[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
