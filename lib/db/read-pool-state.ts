import { pool } from "./client.ts";

/** How many connections this process has, how many of them are unused, and how many wait for one. */
export function readPoolState(): { readonly open: number; readonly idle: number; readonly waiting: number } {
  const { totalCount, idleCount, waitingCount } = pool();
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}
