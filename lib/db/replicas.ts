import type { Pool, QueryConfig } from "pg";

import { log } from "#lib/watching/log.ts";
import { metrics } from "#lib/watching/metrics.ts";

import { pool } from "./client.ts";
import { databaseFault } from "./database-fault.ts";
import {
  hasReplicas,
  isPrimaryAway,
  isToldOfReplicas,
  probeNowAndThen,
  probeReplicas,
  type Replica,
  replicas,
} from "./probe-replicas.ts";
import { currentReader, type Reader } from "./reader.ts";
import { BEYOND_ALL, chooseAmong, isMadeUp, type WalPosition } from "./replica-state.ts";

type Reading<Value> = (connections: Pool) => Promise<Value>;

/** Where the primary is now. */
export async function primaryPosition(): Promise<WalPosition> {
  const { rows } = await pool().query<{ at: WalPosition }>("select pg_current_wal_insert_lsn()::text as at");
  return rows[0]?.at ?? "0/0";
}

/** What is known of each replica, in the order of the settings; asks them first. */
export async function tellReplicas(): Promise<readonly { readonly answers: boolean; readonly lag: number | null }[]> {
  if (!hasReplicas()) return [];
  await probeReplicas();
  return replicas().all.map(({ heardAt, lag }) => ({ answers: heardAt !== null, lag }));
}

/**
 * Reads for the request under way: where it may be behind, from the one replica that answers all of it, else from the
 * primary. Where the replica fails, the primary does the same reading again, and the rest of the request; where the primary
 * is away too, another replica. So a reading must give the same when it is done twice.
 */
export async function readSomewhere<Value>(read: Reading<Value>): Promise<Value> {
  const reader = readerBehind();
  const replica = reader === null ? null : await replicaOf(reader);
  if (reader === null || replica === null) return readFromPrimary(read);
  try {
    return await answered(read, replica);
  } catch (error) {
    leaveOut(replica, error);
    reader.chosen = Promise.resolve(null);
    return readFromPrimary(read);
  }
}

/**
 * Reads what must be seen at once, as that something was taken away: from the primary, though the request may be behind;
 * from a replica only where the primary is away.
 */
export function readNewest<Value>(read: Reading<Value>): Promise<Value> {
  return readerBehind() !== null && isPrimaryAway() ? readSomewhere(read) : readFromPrimary(read);
}

/**
 * Looks for something for the request under way, by a name that somebody may have been given just now: what a replica does
 * not have is looked for at the primary, and where it is there, so is the rest. Throws where the primary is away: that there
 * is no such name is nothing that a replica can say.
 */
export async function findSomewhere<Found>(look: Reading<Found | null>): Promise<Found | null> {
  const found = await readSomewhere(look);
  const reader = readerBehind();
  if (found !== null || reader === null || (await replicaOf(reader)) === null) return found;
  if (isPrimaryAway()) throw new Error("The primary is away, and the replica that was asked knows no such name.");
  const there = await look(pool());
  if (there !== null) reader.chosen = Promise.resolve(null);
  return there;
}

/** What `makeSql` asks, each statement wherever the request under way may be answered. */
export const readers = {
  query: (query: QueryConfig) => readSomewhere((from) => from.query(query)),
};

/** The request under way, where a replica may answer it. */
function readerBehind(): Reader | null {
  const reader = currentReader();
  return reader?.mayBeBehind === true && hasReplicas() ? reader : null;
}

/** Where the primary has died meanwhile, a replica answers after all, also one that had not been heard of. */
async function readFromPrimary<Value>(read: Reading<Value>): Promise<Value> {
  try {
    return await answered(read, null);
  } catch (error) {
    const reader = readerBehind();
    if (reader === null || databaseFault(error) === null) throw error;
    await probeReplicas();
    reader.chosen = undefined;
    const replica = await replicaOf(reader);
    if (replica === null) throw error;
    return answered(read, replica);
  }
}

async function answered<Value>(read: Reading<Value>, replica: Replica | null): Promise<Value> {
  const value = await read(replica?.pool ?? pool());
  if (hasReplicas())
    metrics().reads.inc({ from: replica === null ? "primary" : `replica-${replicas().all.indexOf(replica) + 1}` });
  return value;
}

/** Where it is away, until it is heard of again; where it could not do this one only, no. Throws on what is not its fault. */
function leaveOut(replica: Replica, error: unknown): void {
  const fault = databaseFault(error);
  if (fault === null) throw error;
  if (fault === "busy") return;
  if (replica.heardAt !== null) log().warn({ error }, "A replica failed: it is left out until it answers again.");
  replica.heardAt = null;
}

/** Which replica answers a request, the same for all that it reads; null where the primary does. */
async function replicaOf(reader: Reader): Promise<Replica | null> {
  reader.chosen ??= choose(reader);
  const place = await reader.chosen;
  return place === null ? null : (replicas().all[place] ?? null);
}

async function choose(reader: Reader): Promise<number | null> {
  if (reader.seen === BEYOND_ALL) return null;
  const begun = performance.now();
  const isTold = isToldOfReplicas();
  probeNowAndThen();
  const chosen = chooseNow(reader.seen);
  if (chosen !== null || (isTold && reader.seen === null)) return chosen;
  await probeReplicas();
  if (reader.seen === null) return chooseNow(null);
  // What was seen just now may have come to a replica since it was last asked; and the round may be older than the request.
  if (replicas().askedAt < begun && chooseNow(reader.seen) === null) await probeReplicas();
  if (isMadeUp(replicas().samples, reader.seen, begun)) reader.seen = null;
  return chooseNow(reader.seen);
}

function chooseNow(seen: WalPosition | null): number | null {
  const states = replicas().all.map(({ pool: own, ...known }) => ({
    ...known,
    busy: own.totalCount - own.idleCount + own.waitingCount,
  }));
  return chooseAmong(states, { seen, now: performance.now() });
}
