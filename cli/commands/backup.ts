import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Command } from "commander";

import { say, sayJson, typedPath } from "#cli/output.ts";
import { withDatabase } from "#cli/with-database.ts";

interface BackupOptions {
  readonly json?: true;
}

/** `backup FILE`: everything, as it stands at one moment. */
export function backupCommand(): Command {
  return new Command("backup")
    .description(
      "write everything as it stands at one moment, history and accounts too, to a file; others may write on",
    )
    .argument("<file>", 'a new file, or one to take the place of; "-" for the output')
    .option("--json", "print JSON")
    .action(backUp);
}

async function backUp(file: string, { json }: BackupOptions): Promise<void> {
  await withDatabase(async (url) => {
    const { takeBackup } = await import("#cli/backup/take-backup.ts");
    if (file === "-") {
      await takeBackup(url, process.stdout);
      return;
    }
    const path = typedPath(file);
    const { head, rows } = await writeWhole(path, (target) => takeBackup(url, target));
    if (json === true) return sayJson({ path, madeAt: head.madeAt, migrations: head.migrations, rows });
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    say(`${total} rows of ${head.tables.length} tables, as of ${head.madeAt}, are in ${path}.`);
  });
}

/** Puts a file there in one step, once all of it is on the disk. Nobody else may read it: it holds hashes of passwords. */
async function writeWhole<Value>(
  path: string,
  write: (target: ReturnType<typeof createWriteStream>) => Promise<Value>,
): Promise<Value> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const written = await write(createWriteStream(beside, { mode: 0o600, flush: true }));
    await rename(beside, path);
    const folder = await open(dirname(path));
    await folder.sync().finally(() => folder.close());
    return written;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
