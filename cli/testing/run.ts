import { join } from "node:path";

import { explain, Failure } from "#cli/failure.ts";
import { generateClient } from "#cli/setup/client.ts";
import { heedSignals, interruption } from "#cli/setup/interruption.ts";
import { stepLine } from "#cli/setup/steps.ts";

import { clearDeadRuns, runFolder, startTestCluster } from "./cluster.ts";
import { templateVariable } from "./database-variable.ts";
import { buildSite, faults, journeys } from "./site-stages.ts";
import { lint, structure, types } from "./static-stages.ts";
import { addTallies, type Tally } from "./tally.ts";
import { unit } from "./unit-stage.ts";

/** Each goes on after the failures of those before, on a database of the run's own. */
const stages = { lint, types, structure, unit, build: buildSite, faults, e2e: journeys } as const;

/** Stages that wait for one another, and beside them the unit tests: half of their time they wait for PostgreSQL. */
const lines: readonly (readonly (readonly (keyof typeof stages)[])[])[] = [
  [["lint", "types", "structure", "build"], ["unit"]],
  [["faults", "e2e"]],
];

/** Runs all stages, or the named ones; the last line counts what passed and what failed. */
export async function runTests(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in stages));
  if (unknown !== undefined)
    throw new Failure(`There is no stage "${unknown}"; there are ${Object.keys(stages).join(", ")}.`);
  heedSignals();
  const tallies = await runStages(names);
  if (interruption.aborted) throw new Failure("Stopped before the end.");
  const { passed, failed } = addTallies(tallies);
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}

async function runStages(names: readonly string[]): Promise<Tally[]> {
  await generateClient();
  await clearDeadRuns();
  const cluster = await startTestCluster();
  process.env[templateVariable] = cluster.template;
  // The same programs are started a hundred times over: nearly half of what a start takes is compiling them.
  process.env["NODE_COMPILE_CACHE"] = join(runFolder, "compiled");
  const tallies: Tally[] = [];
  try {
    for (const beside of lines) {
      const told = await Promise.all(beside.map((line) => runLine(line, names, cluster.template)));
      tallies.push(...told.flat());
    }
  } finally {
    await cluster.close();
  }
  return tallies;
}

/** Runs stages one after another, those that are wanted. */
async function runLine(
  line: readonly (keyof typeof stages)[],
  wanted: readonly string[],
  template: string,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const name of line) {
    if (interruption.aborted) break;
    if (wanted.length === 0 || wanted.includes(name)) {
      tallies.push(await runStage(name, () => stages[name](template)));
    }
  }
  return tallies;
}

/** A stage that cannot run at all is one failure. */
async function runStage(name: string, stage: () => Promise<Tally>): Promise<Tally> {
  const started = performance.now();
  const tally = await stage().catch((error: unknown) => ({ passed: 0, failed: 1, said: explain(error) }));
  if (tally.said !== "") console.log(`\n${tally.said}\n`);
  console.log(stepLine(name, `${tally.passed} passed, ${tally.failed} failed`, performance.now() - started));
  return tally;
}
