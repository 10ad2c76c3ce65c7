import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { diffSchemas } from "#prisma/engine.ts";
import { migrationsFolder } from "#prisma/folder.ts";

import { Failure, runCommand } from "./failure.ts";
import { openDatabase } from "./setup/database.ts";

const schemaFile = join(dirname(migrationsFolder), "schema.prisma");
/** The schema as the last migration left it. */
const migratedFile = join(migrationsFolder, "schema.prisma");

/** The SQL that the schema still needs beyond the migrations; empty when they lead to it. */
export async function findUnmigrated(url: string): Promise<string> {
  const migrated = await readFile(migratedFile, "utf8").catch(() => undefined);
  return diffSchemas(url, migrated, await readFile(schemaFile, "utf8"));
}

/** Writes a migration folder named by the time and the given words, and remembers the schema it leads to. */
async function writeMigration(words: string | undefined): Promise<void> {
  if (!words || !/^[a-z0-9_-]+$/.test(words))
    throw new Failure("Name the migration in lower-case words: npm run migration -- add_outlets");
  const database = await openDatabase("command", console.error);
  const sql = await findUnmigrated(database.url).finally(database.close);
  if (sql === "") throw new Failure("The migrations already lead to the schema: there is nothing to write.");
  const name = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${words}`;
  await mkdir(join(migrationsFolder, name), { recursive: true });
  await writeFile(join(migrationsFolder, name, "migration.sql"), sql);
  await copyFile(schemaFile, migratedFile);
  console.log(`Wrote prisma/migrations/${name}; add to its SQL what Prisma's schema cannot say.`);
}

if (import.meta.main) await runCommand(() => writeMigration(process.argv[2]));
