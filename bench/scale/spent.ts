import { readdir, readFile } from "node:fs/promises";

import type { World } from "./world.ts";

/** Milliseconds of CPU that each part has used so far. */
export interface Spent {
  readonly servers: number;
  readonly primary: number;
  readonly replicas: number;
  readonly pgbouncer: number;
  readonly nginx: number;
}

/** A tick of Linux's clock in milliseconds: its kernels all have 100 a second. */
const TICK = 10;

/** Linux alone tells it by process. */
export async function spentBy({ servers, databases, pgbouncer, nginx }: World): Promise<Spent> {
  const all = await processes();
  const treeOf = (root: number): number => {
    const own = all.get(root)?.spent ?? 0;
    const children = [...all].filter(([, { parent }]) => parent === root);
    return children.reduce((sum, [pid]) => sum + treeOf(pid), own);
  };
  const sum = (pids: readonly number[]) => pids.reduce((total, pid) => total + treeOf(pid), 0);
  const [primary = 0, ...replicas] = await Promise.all(databases.map(({ pid }) => pid()));
  return {
    servers: sum(servers.map(({ pid }) => pid())),
    primary: treeOf(primary),
    replicas: sum(replicas),
    pgbouncer: treeOf(pgbouncer.pid),
    nginx: treeOf(nginx.pid),
  };
}

interface Process {
  readonly parent: number;
  /** With what its ended children used. */
  readonly spent: number;
}

async function processes(): Promise<ReadonlyMap<number, Process>> {
  const found = new Map<number, Process>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    const text = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // The second field is the program's name in brackets, whatever it holds.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [parent = 0, used = []] = [fields[1], fields.slice(11, 15)];
    if (text !== "") found.set(Number(name), { parent, spent: TICK * used.reduce((sum, ticks) => sum + ticks, 0) });
  }
  return found;
}
