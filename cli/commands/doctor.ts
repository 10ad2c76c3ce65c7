import { Command } from "commander";

import { complain, say, sayJson } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";

/** `doctor`: is all of the installation sound? */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("check the whole installation; changes nothing")
    .option("--json", "print JSON")
    .action(examine);
}

async function examine({ json = undefined }: { readonly json?: true }): Promise<void> {
  await withCurrentDatabase(async () => {
    const { checkInstallation } = await import("#lib/db/check-installation.ts");
    const { readMigrations } = await import("#prisma/folder.ts");
    const { checkReplicas } = await import("#lib/db/check-replicas.ts");
    const installed = await checkInstallation((await readMigrations()).map(({ sql }) => sql));
    const checks = [...installed, ...(await checkReplicas())];
    if (checks.some(({ ok, isAdvice }) => !ok && !isAdvice)) process.exitCode = 1;
    if (json === true) return sayJson(checks);
    for (const { name, ok, isAdvice, problems, mend } of checks) {
      if (ok) {
        say(`ok      ${name}`);
        continue;
      }
      complain(`${isAdvice ? "ADVICE" : "FAILED"}  ${name}`);
      for (const problem of [...problems, mend]) complain(`        ${problem}`);
    }
  });
}
