import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { Failure } from "#cli/failure.ts";

/** What PostgreSQL's own file says of the server that runs, or ran, on a data folder. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** Reads postmaster.pid; undefined when there is none. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7] === "ready" };
}

/**
 * Stops a server that a killed start left behind, and removes the file of one that is gone: its number may belong to
 * another process by now, which PostgreSQL would take for a server of its own.
 */
export async function clearOrphan(folder: string): Promise<boolean> {
  const postmaster = await readPostmaster(folder);
  if (postmaster === undefined) return false;
  if (!isServerOf(postmaster.pid, folder)) {
    await rm(join(folder, "postmaster.pid"), { force: true });
    return false;
  }
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(postmaster.pid, signal);
    if (await hasEnded(postmaster.pid, folder)) return true;
  }
  throw new Failure(`A PostgreSQL left from before (process ${postmaster.pid}) does not stop; end it and start again.`);
}

async function hasEnded(pid: number, folder: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!isServerOf(pid, folder)) return true;
    await setTimeout(50);
  }
  return false;
}

/** Whether the process is a PostgreSQL on that folder. */
function isServerOf(pid: number, folder: string): boolean {
  try {
    const command = commandOf(pid);
    return command.includes("postgres") && command.includes(folder);
  } catch {
    return false;
  }
}

/** Linux always has /proc, and not always ps. */
function commandOf(pid: number): string {
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
}
