import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { runInstalled } from "#cli/setup/program.ts";

import { runFolder } from "./cluster.ts";
import { templateVariable } from "./database-variable.ts";
import type { Tally } from "./tally.ts";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Unit, property and database tests, by vitest. A file that cannot be loaded counts as one failure. */
export async function unit(template: string): Promise<Tally> {
  const file = join(runFolder, "unit.json");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await runInstalled("vitest", args, { NO_COLOR: "1", [templateVariable]: template });
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, said: output };
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(text));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  // An error outside any test fails the run too.
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1), said: code === 0 ? "" : output };
}
