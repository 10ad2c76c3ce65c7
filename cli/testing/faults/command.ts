import { parseArgs } from "node:util";

import { Failure } from "#cli/failure.ts";
import { buildWhenStale } from "#cli/setup/build.ts";
import { heedSignals } from "#cli/setup/interruption.ts";

import { reportLines, reportProblems } from "./report.ts";
import { LONG_PLAN, runFaults } from "./run.ts";
import { runSoak } from "./soak.ts";

/**
 * `npm run faults`: breaks a server and its database as often as is said, and prints how often, and what was lost: nothing.
 * With `--soak MINUTES` it uses them for so long, and prints what they hold.
 */
export async function runFaultCommand(given: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { soak: { type: "string" } },
    allowPositionals: true,
  });
  const faults = Number(positionals[0] ?? LONG_PLAN.faults);
  const minutes = Number(values.soak ?? 0);
  if (!Number.isInteger(faults) || faults < 0 || !(minutes >= 0))
    throw new Failure("Say how many faults, or minutes: npm run faults -- 300, or npm run faults -- --soak 60.");
  heedSignals();
  const started = performance.now();
  await buildWhenStale("postgres://nobody@127.0.0.1:1/nothing");
  const problems = minutes > 0 ? await runSoak(".next", minutes, console.log) : await breakOften(faults);
  console.log(`${Math.round((performance.now() - started) / 1000)} seconds`);
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}

async function breakOften(faults: number): Promise<readonly string[]> {
  const report = await runFaults(".next", { ...LONG_PLAN, faults }, console.log);
  for (const line of reportLines(report)) console.log(line);
  return reportProblems(report);
}
