import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

import { Failure } from "#cli/failure.ts";

import { asAccount, spawnOptions } from "./account.ts";
import { type Cluster, lastComplaint, roleName } from "./cluster.ts";
import { findFreePort } from "./ports.ts";
import { clearOrphan } from "./postmaster.ts";

/** A running PostgreSQL. `ended` settles, with its last words, when the process is gone for whatever reason. */
export type Postgres = { readonly port: number; readonly ended: Promise<string>; readonly stop: () => Promise<void> };

/** The address of a database of the cluster. */
export function clusterUrl(cluster: Cluster, port: number, database: string = roleName): string {
  return `postgres://${roleName}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** Starts the cluster's server on the given port, or a free one; resolves when it accepts connections. */
export async function startPostgres(cluster: Cluster, flags: readonly string[] = [], port?: number): Promise<Postgres> {
  await clearOrphan(cluster.folder);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await launch(cluster, flags, port ?? (await findFreePort()));
    if (typeof outcome !== "string") return outcome;
    if (attempt === 20 || !isPassing(outcome))
      throw new Failure(`PostgreSQL does not start: ${lastComplaint(outcome)}`);
    await setTimeout(300);
  }
}

/** Reasons that go by themselves: a port taken meanwhile, children of a killed server that are still ending. */
function isPassing(messages: string): boolean {
  return /Address already in use|pre-existing shared memory|could not create any TCP/.test(messages);
}

/** The server, or its messages when it ended before it was ready. */
async function launch(cluster: Cluster, flags: readonly string[], port: number): Promise<Postgres | string> {
  const own = [
    "-D",
    cluster.folder,
    "-p",
    String(port),
    "-h",
    "127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "log_destination=stderr",
    "-c",
    "logging_collector=off",
  ];
  const [command, ...args] = asAccount(cluster.account, [cluster.programs.postgres, ...own, ...flags]);
  // A group of its own: Ctrl-C in the terminal reaches us, and we stop it in order.
  const child = spawn(command, args, {
    ...spawnOptions(cluster.account),
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const messages = keepLast(child);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(messages.text()));
  });
  const isReady = await Promise.race([messages.ready, ended.then(() => false)]);
  return isReady ? { port, ended, stop: () => stop(child, ended) } : ended;
}

function keepLast(child: ChildProcess): { text: () => string; ready: Promise<true> } {
  let kept = "";
  const ready = new Promise<true>((resolve) => {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      kept = (kept + text).slice(-4000);
      // A replica accepts "read-only connections".
      if (/ready to accept (?:read-only )?connections/u.test(text)) resolve(true);
    });
  });
  return { text: () => kept, ready };
}

/** Fast shutdown: open transactions are rolled back, the data folder is left clean. */
async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGINT");
  const cancel = new AbortController();
  const overdue = setTimeout(20_000, "overdue", { signal: cancel.signal }).catch(() => "cancelled");
  if ((await Promise.race([ended, overdue])) === "overdue") child.kill("SIGQUIT");
  cancel.abort();
  await ended;
}
