import { Command } from "commander";

import { say, sayJson } from "#cli/output.ts";
import { withDatabase } from "#cli/with-database.ts";

/** `migrate`: the database at this version's schema. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("bring the database to this version's schema")
    .option("--json", "print JSON")
    .action(migrateDatabase);
}

async function migrateDatabase({ json }: { readonly json?: true }): Promise<void> {
  await withDatabase(async (url) => {
    const { bringUpToDate } = await import("#cli/setup/migrations.ts");
    const applied = await bringUpToDate(url);
    if (json) return sayJson({ applied });
    for (const name of applied) say(`applied ${name}`);
    if (applied.length === 0) say("The schema is up to date.");
  });
}
