import { runCommand } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { generateClient } from "#cli/setup/client.ts";
import { startTestCluster } from "#cli/testing/cluster.ts";

import { printFigures } from "./measure.ts";

/** Measures each figure beside its floor, in this one run, and prints them as they come. Ratios travel; times do not. */
await runCommand(async () => {
  await generateClient();
  // Takes minutes, and changes only with the migrations: npm run bench -- upgrade
  if (process.argv[2] === "upgrade") return measureUpgrade();
  const { benchComparison } = await import("./comparison.ts");
  printFigures(benchComparison());
  const { benchMentions } = await import("./mentions.ts");
  printFigures(benchMentions());
  const { benchSuggestions } = await import("./suggestions.ts");
  printFigures(await benchSuggestions());
  const cluster = await startTestCluster();
  try {
    process.env["DATABASE_URL"] = cluster.template;
    const { benchImport } = await import("./import.ts");
    printFigures(await benchImport(cluster.template));
    const { benchSearch } = await import("./search.ts");
    printFigures(await benchSearch(cluster.template));
    const { benchBackup } = await import("./backup.ts");
    printFigures(await benchBackup(cluster.template));
    const { benchExport } = await import("./export.ts");
    printFigures(await benchExport(cluster.template));
    process.env["DATABASE_URL"] = cluster.template;
    await buildWhenStale(cluster.template);
    const { benchMatrix } = await import("./matrix.ts");
    printFigures(await benchMatrix(cluster.template));
  } finally {
    const { disconnect } = await import("#lib/db/client.ts");
    await disconnect();
    await cluster.close();
  }
});
process.exit();

async function measureUpgrade(): Promise<void> {
  const { benchUpgrade } = await import("./upgrade.ts");
  const cluster = await startTestCluster();
  try {
    printFigures(await benchUpgrade(cluster.template));
  } finally {
    await cluster.close();
  }
}
