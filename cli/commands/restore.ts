import { Command } from "commander";

import { complain, say, sayJson, typedPath } from "#cli/output.ts";
import { withDatabase } from "#cli/with-database.ts";
import { checkBackup, type SoundBackup } from "#lib/formats/backup/read-backup.ts";

interface RestoreOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `restore FILE`: everything, into an empty database. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("bring a backup into an empty database: all of it, or nothing when it has a fault")
    .argument("<file>", "what `backup` wrote")
    .option("--dry-run", "check the whole file and change nothing")
    .option("--json", "print JSON")
    .action(restoreFrom);
}

async function restoreFrom(file: string, options: RestoreOptions): Promise<void> {
  const checked = await checkBackup(typedPath(file));
  if (!checked.ok) return complain(checked.fault.message);
  if (options.dryRun === true) return tell(checked.value, [], options);
  await withDatabase(async (url) => {
    const [{ restoreBackup }, { grantToApp }] = await Promise.all([
      import("#cli/backup/restore-backup.ts"),
      import("#cli/setup/app-role.ts"),
    ]);
    const restored = await restoreBackup(url, checked.value);
    if (!restored.ok) return complain(restored.fault.message);
    await grantToApp(url);
    tell(checked.value, restored.value.migrated, options);
  });
}

function tell(
  backup: SoundBackup,
  migrated: readonly string[],
  { dryRun = undefined, json = undefined }: RestoreOptions,
): void {
  const { path, head, contents } = backup;
  const total = Object.values(contents.rows).reduce((sum, count) => sum + count, 0);
  const what = `${total} rows of ${head.tables.length} tables, as of ${head.madeAt}`;
  if (json === true) {
    sayJson({ path, madeAt: head.madeAt, rows: contents.rows, migrated, dryRun: dryRun === true });
  } else if (dryRun === true) {
    say(`${path} is sound: ${what}. A dry run: nothing was changed.`);
  } else {
    for (const name of migrated) say(`applied ${name}`);
    say(
      `${what}, are restored. Everybody signs in anew; links that were open are withdrawn. Look at it: parallax doctor`,
    );
  }
}
