import { spawn } from "node:child_process";

import { installedProgram, root } from "./folders.ts";
import { interruption } from "./interruption.ts";

/** How a program ended, and all it printed. */
export type Ended = { readonly code: number; readonly output: string };

/** Runs a program that npm installed, in the clone or another folder, to its end. */
export function runInstalled(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): Promise<Ended> {
  return runProgram(installedProgram(name), args, env, cwd);
}

/** Runs any program, in the clone or another folder, to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    signal: interruption,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    // One that is told to end has not ended yet.
    child.once("error", (error) => child.pid === undefined && resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
