import { runCommand } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { generateClient } from "#cli/setup/client.ts";
import { startTestCluster } from "#cli/testing/cluster.ts";

import { type Figure, meetsAim, tellFigure } from "./measure.ts";
import { readRecorded, recordFigures } from "./recorded.ts";

/**
 * Measures each figure beside its floor, in this one run, and prints them as they come, with what was recorded before.
 * Ratios travel; times do not. `npm run bench -- --record` writes them into docs/speed.md.
 */
await runCommand(async () => {
  const recorded = await readRecorded();
  const all: Figure[] = [];
  const printFigures = (figures: readonly Figure[]): void => {
    all.push(...figures);
    for (const figure of figures) console.log(tellFigure(figure, recorded.get(figure.name)));
  };
  await generateClient();
  // Takes minutes, and changes only with the migrations: npm run bench -- upgrade
  if (process.argv[2] === "upgrade") return printFigures(await measureUpgrade());
  const { benchComparison } = await import("./comparison.ts");
  printFigures(benchComparison());
  const { benchMentions } = await import("./mentions.ts");
  printFigures(benchMentions());
  const { benchSuggestions } = await import("./suggestions.ts");
  printFigures(await benchSuggestions());
  const cluster = await startTestCluster();
  try {
    process.env["DATABASE_URL"] = cluster.template;
    await buildWhenStale(cluster.template);
    const { benchComparisonJson } = await import("./comparison-json.ts");
    printFigures(await benchComparisonJson(cluster.template));
    const { benchMatrix } = await import("./matrix.ts");
    printFigures(await benchMatrix(cluster.template));
    const { benchBrowser } = await import("./pages-in-browser.ts");
    printFigures(await benchBrowser(cluster.template));
    const { benchSecondStart } = await import("./second-start.ts");
    printFigures(await benchSecondStart(cluster.template));
    const { benchImport } = await import("./import.ts");
    printFigures(await benchImport(cluster.template));
    const { benchSearch } = await import("./search.ts");
    printFigures(await benchSearch(cluster.template));
    const { benchBackup } = await import("./backup.ts");
    printFigures(await benchBackup(cluster.template));
    const { benchExport } = await import("./export.ts");
    printFigures(await benchExport(cluster.template));
  } finally {
    const { disconnect } = await import("#lib/db/client.ts");
    await disconnect();
    await cluster.close();
  }
  const below = all.filter((figure) => meetsAim(figure) === false);
  const aimed = all.filter((figure) => meetsAim(figure) !== null);
  console.log(`\n${aimed.length - below.length} of ${aimed.length} aims met.${below.length > 0 ? " Below:" : ""}`);
  for (const figure of below) console.log(tellFigure(figure, recorded.get(figure.name)));
  if (process.argv.includes("--record")) await recordFigures(all);
});
process.exit();

async function measureUpgrade(): Promise<readonly Figure[]> {
  const { benchUpgrade } = await import("./upgrade.ts");
  const cluster = await startTestCluster();
  try {
    return await benchUpgrade(cluster.template);
  } finally {
    await cluster.close();
  }
}
