import { Command } from "commander";

import { say } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";

/** `reindex`: search as the rows have it. */
export function reindexCommand(): Command {
  return new Command("reindex")
    .description("write anew what search finds, where doctor says that it is behind; nobody can write meanwhile")
    .action(reindex);
}

async function reindex(): Promise<void> {
  await withCurrentDatabase(async () => {
    const { runTransaction } = await import("#lib/db/run-transaction.ts");
    const { rebuildSearch } = await import("#lib/db/rebuild-search.ts");
    await runTransaction("writing", async ({ sql }) => {
      await sql.run("set local statement_timeout = 0");
      await rebuildSearch(sql);
    });
    say("Search is as the rows have it.");
  });
}
