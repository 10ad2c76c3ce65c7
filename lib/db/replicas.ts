import { DatabaseError, type Pool, type QueryConfig } from "pg";

import { log } from "#lib/watching/log.ts";

import { pool, replicaPools } from "./client.ts";
import { currentReader } from "./reader.ts";
import { chooseAmong, HEARD_FOR, lagOf, type PrimarySample, type WalPosition } from "./replica-state.ts";

/** One replica, and what was last heard of it. */
interface Replica {
  readonly pool: Pool;
  heardAt: number | null;
  replayed: WalPosition;
  lag: number;
}

interface Replicas {
  readonly pools: readonly Pool[];
  readonly all: readonly Replica[];
  /** Where the primary was, the newest last. */
  samples: readonly PrimarySample[];
  askedAt: number;
  /** When all had answered, or had had their time. */
  toldAt: number;
  asking: Promise<void> | null;
}

declare global {
  /** Bundles that hold this module more than once share them here. */
  var parallaxReplicas: Replicas | undefined;
}

/** Milliseconds after which one that does not say where it is counts as away. */
const PATIENCE = 1_000;

/** Milliseconds between two rounds in which all are asked where they are, while somebody reads. */
const ROUND = 500;

/** Samples that are kept: they reach back much further than a replica may be behind. */
const MOST_SAMPLES = 30;

function replicas(): Replicas {
  const pools = replicaPools();
  const known = globalThis.parallaxReplicas;
  if (known?.pools === pools) return known;
  const all = pools.map((own) => ({ pool: own, heardAt: null, replayed: "0/0", lag: 0 }));
  const made = {
    pools,
    all,
    samples: [],
    askedAt: Number.NEGATIVE_INFINITY,
    toldAt: Number.NEGATIVE_INFINITY,
    asking: null,
  };
  globalThis.parallaxReplicas = made;
  return made;
}

/** Whether this installation reads from replicas. */
export function hasReplicas(): boolean {
  return replicas().all.length > 0;
}

/** Where the primary is now. */
export async function primaryPosition(): Promise<WalPosition> {
  const { rows } = await pool().query<{ at: WalPosition }>("select pg_current_wal_insert_lsn()::text as at");
  return rows[0]?.at ?? "0/0";
}

/** What is known of each replica, in the order of the settings; asks them first. */
export async function tellReplicas(): Promise<readonly { readonly answers: boolean; readonly lag: number }[]> {
  if (!hasReplicas()) return [];
  await ask();
  return replicas().all.map(({ heardAt, lag }) => ({ answers: heardAt !== null, lag }));
}

/**
 * Reads for the request under way: from a replica where that may answer it, else from the primary. Where the replica fails
 * meanwhile, the primary does the same reading again, so it must give the same when it is done twice.
 */
export async function readSomewhere<Value>(read: (connections: Pool) => Promise<Value>): Promise<Value> {
  const replica = await chooseReplica();
  if (replica === null) return readFromPrimary(read);
  try {
    return await read(replica.pool);
  } catch (error) {
    if (!isDatabasesFault(error)) throw error;
    if (replica.heardAt !== null) log().warn({ error }, "A replica failed: it is left out until it answers again.");
    replica.heardAt = null;
    return read(pool());
  }
}

/** Where the primary has died meanwhile, a replica that had not been heard of may answer after all. */
async function readFromPrimary<Value>(read: (connections: Pool) => Promise<Value>): Promise<Value> {
  try {
    return await read(pool());
  } catch (error) {
    if (currentReader()?.mayBeBehind !== true || !hasReplicas() || !isDatabasesFault(error)) throw error;
    await ask();
    const replica = await chooseReplica();
    if (replica === null) throw error;
    return read(replica.pool);
  }
}

/**
 * Looks for something for the request under way, by a name that somebody may have been given just now: what a replica does
 * not have is looked for at the primary, and where it is there, so is the rest.
 */
export async function findSomewhere<Found>(look: (connections: Pool) => Promise<Found | null>): Promise<Found | null> {
  const found = await readSomewhere(look);
  const reader = currentReader();
  if (found !== null || reader?.mayBeBehind !== true || !hasReplicas()) return found;
  const there = await look(pool());
  if (there !== null) reader.mayBeBehind = false;
  return there;
}

/** What `makeSql` asks, each statement wherever the request under way may be answered. */
export const readers = {
  query: (query: QueryConfig) => readSomewhere((from) => from.query(query)),
};

async function chooseReplica(): Promise<Replica | null> {
  const reader = currentReader();
  if (reader?.mayBeBehind !== true || !hasReplicas()) return null;
  const shared = replicas();
  // After nobody has read for long, nothing that is known holds.
  const isKnown = performance.now() - shared.toldAt <= HEARD_FOR;
  if (performance.now() - shared.askedAt > ROUND) void ask();
  const choose = () => {
    const states = shared.all.map(({ pool: own, ...known }) => ({ ...known, busy: own.totalCount - own.idleCount }));
    const place = chooseAmong(states, { seen: reader.seen, now: performance.now() });
    return place === null ? null : (shared.all[place] ?? null);
  };
  const chosen = choose();
  // What was seen just now may have come to a replica since it was last asked.
  if (chosen !== null || (isKnown && reader.seen === null)) return chosen;
  await ask();
  return choose();
}

/** Asks all where they are, one round at a time for all that wait. */
function ask(): Promise<void> {
  const shared = replicas();
  shared.asking ??= askAll(shared).finally(() => {
    shared.asking = null;
  });
  return shared.asking;
}

async function askAll(shared: Replicas): Promise<void> {
  shared.askedAt = performance.now();
  await Promise.all([askPrimary(shared), ...shared.all.map(askReplica)]);
  shared.toldAt = performance.now();
  for (const replica of shared.all) replica.lag = lagOf(shared.samples, replica.replayed);
}

/** While the primary is away nothing new is written: what was known of it stands. */
async function askPrimary(shared: Replicas): Promise<void> {
  const at = performance.now();
  const position = await inTime(primaryPosition()).catch(() => null);
  if (position !== null) shared.samples = [...shared.samples, { at, position }].slice(-MOST_SAMPLES);
}

/** A replica that was made primary has all that there is. */
const REPLAYED = `select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as at`;

async function askReplica(replica: Replica): Promise<void> {
  try {
    const { rows } = await inTime(replica.pool.query<{ at: WalPosition }>(REPLAYED));
    replica.replayed = rows[0]?.at ?? "0/0";
    replica.heardAt = performance.now();
  } catch {
    replica.heardAt = null;
  }
}

async function inTime<Value>(asked: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("No answer in time.")), PATIENCE);
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether it is the database, or the way to it, that failed, and not what was asked. */
function isDatabasesFault(error: unknown): boolean {
  // It ends, begins or has no place left; or it took away what the statement was reading, to go on replaying.
  if (error instanceof DatabaseError) return /^(?:57P|08|53|40001)/u.test(error.code ?? "");
  if (!(error instanceof Error)) return false;
  const isOfNetwork = "code" in error && /^E[A-Z]+$/u.test(String(error.code));
  return isOfNetwork || /connection|timeout/iu.test(error.message);
}
