import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";

import type { InstallationCheck } from "./check-installation.ts";
import { pool, replicaPools } from "./client.ts";
import { isReached, LONGEST_LAG, type WalPosition } from "./replica-state.ts";

/** What a PostgreSQL says of itself. */
interface Told {
  /** The same on a primary and all that follow it. */
  readonly cluster: string;
  readonly version: number;
  readonly follows: boolean;
  readonly at: WalPosition | null;
}

const TOLD = `
  select system_identifier::text as cluster, current_setting('server_version_num')::int / 10000 as version,
    pg_is_in_recovery() as follows,
    (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end)::text as at
  from pg_control_system()`;

/** Milliseconds between two looks at whether a replica has come to where the primary was. */
const LOOK = 20;

/** Looks at each replica of the settings: whether it answers, follows this primary, and how closely. Throws where the primary does not answer. */
export async function checkReplicas(): Promise<readonly InstallationCheck[]> {
  const primary = await tellOf(pool());
  return await Promise.all(replicaPools().map((replica, place) => checkReplica(replica, place + 1, primary)));
}

async function checkReplica(connections: Pool, number: number, primary: Told): Promise<InstallationCheck> {
  const begun = performance.now();
  const who = `Replica ${number}`;
  const check = (name: string, problem: string | null, mend: string, isAdvice = false): InstallationCheck => ({
    name: `replica ${number} ${name}`,
    ok: problem === null,
    isAdvice,
    problems: problem === null ? [] : [problem],
    mend,
  });
  const mend =
    "Make it anew from the primary by pg_basebackup -R, or take it from DATABASE_REPLICA_URLS (docs/scaling.md).";
  const found = await tellOf(connections).catch(() => null);
  if (found === null)
    return check(
      "answers",
      `${who} does not answer. Readers are answered by the others and the primary.`,
      "Start it, or take it from DATABASE_REPLICA_URLS.",
      true,
    );
  if (found.cluster !== primary.cluster)
    return check(
      "is of the primary's cluster",
      `${who} was not made from this primary: what it holds is another's.`,
      mend,
    );
  if (found.version !== primary.version)
    return check(
      "is the primary's version",
      `${who} is PostgreSQL ${found.version}, the primary ${primary.version}.`,
      mend,
    );
  if (!found.follows)
    return check("follows the primary", `${who} follows nobody: it takes writes, or is the primary itself.`, mend);
  const lag = await lagBehind(connections, primary.at ?? "0/0", begun);
  if (lag === null)
    return check(
      "follows the primary",
      `${who} did not come to where the primary was within ${LONGEST_LAG / 1000} seconds: it is not read from.`,
      "Look at its log and at pg_stat_wal_receiver there: it is cut off, stands still or has too much to do.",
      true,
    );
  return check(`follows the primary, ${Math.round(lag)} ms behind at most`, null, mend);
}

async function tellOf(connections: Pool): Promise<Told> {
  const { rows } = await connections.query<Told>(TOLD);
  const [told] = rows;
  if (told === undefined) throw new Error("It says nothing of itself.");
  return told;
}

/** Milliseconds until a replica had what the primary had when it was asked; null where that takes too long. */
async function lagBehind(connections: Pool, wanted: WalPosition, begun: number): Promise<number | null> {
  while (performance.now() - begun <= LONGEST_LAG) {
    const { at } = await tellOf(connections);
    if (at !== null && isReached(at, wanted)) return performance.now() - begun;
    await setTimeout(LOOK);
  }
  return null;
}
