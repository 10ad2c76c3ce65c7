import type { Tally } from "../tally.ts";
import { reportProblems } from "./report.ts";
import { runFaults, SHORT_PLAN } from "./run.ts";

/** One fault of each kind, many writers for a moment, and a server that is told to stop: a check for each. */
export async function faultStage(distDir: string): Promise<Tally> {
  const lines: string[] = [];
  const report = await runFaults(distDir, SHORT_PLAN, (line) => lines.push(line));
  const problems = reportProblems(report);
  const hindered = report.kinds.filter(({ hindrance }) => hindrance !== null);
  const checks = report.kinds.length - hindered.length + 1;
  const said = hindered.map(({ name, hindrance }) => `Not made: ${name}: ${hindrance}`).join("\n");
  if (problems.length === 0) return { passed: checks, failed: 0, said };
  const failed = Math.min(problems.length, checks);
  return { passed: checks - failed, failed, said: [...lines, ...problems].join("\n") };
}
