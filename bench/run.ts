import { explain, Failure, runCommand } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { generateClient } from "#cli/setup/client.ts";
import { startTestCluster } from "#cli/testing/cluster.ts";

import { type Figure, meetsAim, tellFigure } from "./measure.ts";
import { PARTS, type Part } from "./parts.ts";
import { readRecorded, recordFigures } from "./recorded.ts";

/**
 * Measures each figure beside its floor, in this one run, and prints them as they come, with what was recorded before.
 * Ratios travel; times do not. `npm run bench -- import search` measures those parts alone; `--record` writes what was
 * measured into docs/speed.md. A part that fails says so, and the others are measured.
 */
await runCommand(async () => {
  const parts = chosenParts(process.argv.slice(2).filter((word) => word !== "--record"));
  const recorded = await readRecorded();
  const all: Figure[] = [];
  const failures: string[] = [];
  await generateClient();
  const measureAll = async (some: readonly Part[], url: string): Promise<void> => {
    for (const part of some) {
      const started = performance.now();
      try {
        if (url !== "") await turnTo(url);
        const figures = await (await part.load())(url);
        all.push(...figures);
        for (const figure of figures) console.log(tellFigure(figure, recorded.get(figure.name)));
      } catch (error) {
        failures.push(part.name);
        console.error(`${part.name} FAILED: ${explain(error)}`);
        if (error instanceof Error) console.error(error.stack);
      }
      console.log(`  (${part.name}: ${Math.round((performance.now() - started) / 1000)} s)`);
    }
  };
  await measureAll(
    parts.filter(({ needs }) => needs === "nothing"),
    "",
  );
  const stored = parts.filter(({ needs }) => needs !== "nothing");
  if (stored.length > 0) await withCluster(stored, measureAll);
  tellWhatIsBelow(all, recorded);
  if (process.argv.includes("--record")) await recordFigures(all);
  if (failures.length > 0) throw new Failure(`Not measured, since they failed: ${failures.join(", ")}.`);
});
process.exit();

/** All that are measured in one run where none are named. */
function chosenParts(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Failure(
      `There is no ${unknown.join(", ")} to measure. There is: ${PARTS.map(({ name }) => name).join(", ")}.`,
    );
  return PARTS.filter(({ name, onlyNamed }) => (names.length === 0 ? onlyNamed !== true : names.includes(name)));
}

async function withCluster(
  parts: readonly Part[],
  measure: (parts: readonly Part[], url: string) => Promise<void>,
): Promise<void> {
  const cluster = await startTestCluster();
  try {
    if (parts.some(({ needs }) => needs === "site")) await buildWhenStale(cluster.template);
    await measure(parts, cluster.template);
  } finally {
    const { disconnect } = await import("#lib/db/client.ts");
    await disconnect();
    await cluster.close();
  }
}

/** Whatever the part before it left open, or left elsewhere. */
async function turnTo(url: string): Promise<void> {
  const { disconnect } = await import("#lib/db/client.ts");
  await disconnect();
  process.env["DATABASE_URL"] = url;
}

function tellWhatIsBelow(all: readonly Figure[], recorded: ReadonlyMap<string, string>): void {
  const below = all.filter((figure) => meetsAim(figure) === false);
  const aimed = all.filter((figure) => meetsAim(figure) !== null);
  console.log(`\n${aimed.length - below.length} of ${aimed.length} aims met.${below.length > 0 ? " Below:" : ""}`);
  for (const figure of below) console.log(tellFigure(figure, recorded.get(figure.name)));
}
