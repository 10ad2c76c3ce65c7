import { Failure } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { generateClient } from "#cli/setup/client.ts";
import { heedSignals } from "#cli/setup/interruption.ts";

import { reportLines, reportProblems } from "./report.ts";
import { LONG_PLAN, runFaults } from "./run.ts";

/** `npm run faults`: breaks a server and its database as often as is said, and prints how often, and what was lost: nothing. */
export async function runFaultCommand([given]: readonly string[]): Promise<void> {
  const faults = given === undefined ? LONG_PLAN.faults : Number(given);
  if (!Number.isInteger(faults) || faults < 0)
    throw new Failure(`"${given}" is no number of faults: say, for instance, npm run faults -- 300.`);
  heedSignals();
  const started = performance.now();
  await generateClient();
  await buildWhenStale("postgres://nobody@127.0.0.1:1/nothing");
  const report = await runFaults(".next", { ...LONG_PLAN, faults }, console.log);
  for (const line of reportLines(report)) console.log(line);
  console.log(`${Math.round((performance.now() - started) / 1000)} seconds`);
  const problems = reportProblems(report);
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}
