import { root } from "#cli/setup/folders.ts";
import { runInstalled } from "#cli/setup/program.ts";
import { checks } from "#cli/structure/checks.ts";
import { readSources } from "#cli/structure/sources.ts";

import { addTallies, oneCheck, type Tally } from "./tally.ts";

/** Format and lint, by Biome. */
export function lint(): Promise<Tally> {
  return runCheck("biome", ["check", "--error-on-warnings", "--max-diagnostics=100"]);
}

/** Types, by TypeScript. */
export function types(): Promise<Tally> {
  return runCheck("tsc", ["--noEmit", "--incremental", "false"]);
}

/** The shape of the code: our own rules, and what nothing uses. */
export async function structure(): Promise<Tally> {
  const sources = await readSources(root);
  const tallies = Object.entries(checks).map(async ([name, check]) => {
    const violations = await check(sources, root);
    return oneCheck(violations.map((violation) => `${name}: ${violation}`).join("\n"));
  });
  return addTallies(await Promise.all([...tallies, runCheck("knip", ["--no-progress"])]));
}

async function runCheck(name: string, args: readonly string[]): Promise<Tally> {
  const { code, output } = await runInstalled(name, args, { NO_COLOR: "1" });
  return oneCheck(code === 0 ? "" : output.trim() || `${name} failed and said nothing`);
}
