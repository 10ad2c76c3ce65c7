import { Command } from "commander";

import { say, sayJson } from "#cli/output.ts";
import { withDatabase } from "#cli/with-database.ts";

/** `migrate`: the database at this version's schema. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("bring the database to this version's schema")
    .option("--app <address>", "make the role parallax_app of this address, where it is missing")
    .option("--json", "print JSON")
    .action(migrateDatabase);
}

interface Options {
  readonly app?: string;
  readonly json?: true;
}

async function migrateDatabase({ app, json }: Options): Promise<void> {
  await withDatabase(async (url) => {
    const [{ bringUpToDate }, { grantToApp, makeAppRole }] = await Promise.all([
      import("#cli/setup/migrations.ts"),
      import("#cli/setup/app-role.ts"),
    ]);
    const applied = await bringUpToDate(url);
    if (app !== undefined) await makeAppRole(url, app);
    const isGranted = await grantToApp(url);
    if (json) return sayJson({ applied, granted: isGranted });
    for (const name of applied) say(`applied ${name}`);
    if (applied.length === 0) say("The schema is up to date.");
    if (isGranted) say("parallax_app may do what the app does, and no more.");
  });
}
