import type { Pool } from "pg";

import { probePools, replicaPools } from "./client.ts";
import { HEARD_FOR, lagAtLeast, lagAtMost, laterOf, type PrimarySample, type WalPosition } from "./replica-state.ts";

/** One replica, and what was last heard of it. */
export interface Replica {
  readonly pool: Pool;
  heardAt: number | null;
  replayed: WalPosition;
  /** Milliseconds; null where it is not known. */
  lag: number | null;
}

interface Replicas {
  readonly pools: readonly Pool[];
  readonly all: readonly Replica[];
  /** Where the primary was, the newest last. */
  samples: readonly PrimarySample[];
  /** While it does not say where it is: how far the replicas have come that have come furthest. */
  furthest: readonly PrimarySample[];
  /** How many times in a row it has not said. */
  missed: number;
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

/** Rounds in a row in which the primary says nothing, after which nobody waits for it: one alone may be a busy moment. */
const MISSED = 2;

/** The replicas of this installation, and what is known of them. */
export function replicas(): Replicas {
  const pools = replicaPools();
  const known = globalThis.parallaxReplicas;
  if (known?.pools === pools) return known;
  const made: Replicas = {
    pools,
    all: pools.map((own) => ({ pool: own, heardAt: null, replayed: "0/0", lag: null })),
    samples: [],
    furthest: [],
    missed: 0,
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

/** Whether what is known of them holds: after nobody has read for long, nothing does. */
export function isToldOfReplicas(): boolean {
  return performance.now() - replicas().toldAt <= HEARD_FOR;
}

/** Whether the primary has not answered for so long that nobody should wait for it. */
export function isPrimaryAway(): boolean {
  if (!hasReplicas()) return false;
  probeNowAndThen();
  return isToldOfReplicas() && replicas().missed >= MISSED;
}

/** Has all asked where they are, where that was not done just now; nobody waits for it. */
export function probeNowAndThen(): void {
  if (performance.now() - replicas().askedAt > ROUND) void probeReplicas();
}

/** Asks all where they are, one round at a time for all that wait. */
export function probeReplicas(): Promise<void> {
  const shared = replicas();
  shared.asking ??= askAll(shared).finally(() => {
    shared.asking = null;
  });
  return shared.asking;
}

/** The primary first, so that a replica that follows closely has come to where that was. */
async function askAll(shared: Replicas): Promise<void> {
  shared.askedAt = performance.now();
  const [primary, ...others] = probePools();
  await askPrimary(shared, primary);
  await Promise.all(shared.all.map((replica, place) => askReplica(replica, others[place])));
  shared.toldAt = performance.now();
  if (shared.missed > 0) shared.furthest = withSample(shared.furthest, shared.toldAt, furthestOf(shared.all));
  else shared.furthest = [];
  for (const replica of shared.all) replica.lag = lagIn(shared, replica);
}

/**
 * While the primary says where it is, a doubt counts against a replica: it is behind as much as it may be, and unknown where
 * nobody knows. While the primary is away nothing newer is to be had but from another replica, so that a doubt counts for it:
 * it is behind what was known of the primary, or what others have, as much as it must be.
 */
function lagIn({ samples, furthest, missed }: Replicas, { replayed }: Replica): number | null {
  if (missed === 0) return lagAtMost(samples, replayed);
  return Math.max(lagAtLeast(samples, replayed), lagAtLeast(furthest, replayed));
}

function furthestOf(all: readonly Replica[]): WalPosition | null {
  const heard = all.filter(({ heardAt }) => heardAt !== null);
  return heard.reduce<WalPosition | null>((furthest, { replayed }) => laterOf(furthest, replayed), null);
}

function withSample(
  samples: readonly PrimarySample[],
  at: number,
  position: WalPosition | null,
): readonly PrimarySample[] {
  return position === null ? samples : [...samples, { at, position }].slice(-MOST_SAMPLES);
}

async function askPrimary(shared: Replicas, probe: Pool | undefined): Promise<void> {
  const at = performance.now();
  const position = await askWhere(probe, "pg_current_wal_insert_lsn()");
  shared.missed = position === null ? shared.missed + 1 : 0;
  shared.samples = withSample(shared.samples, at, position);
}

/** A replica that was made primary has all that there is. */
const REPLAYED = "case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end";

async function askReplica(replica: Replica, probe: Pool | undefined): Promise<void> {
  const replayed = await askWhere(probe, REPLAYED);
  replica.heardAt = replayed === null ? null : performance.now();
  if (replayed !== null) replica.replayed = replayed;
}

/** Where a database is; null where it does not say so in time. */
async function askWhere(probe: Pool | undefined, where: string): Promise<WalPosition | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), PATIENCE);
  const told = probe?.query<{ at: WalPosition | null }>(`select (${where})::text as at`).then(
    ({ rows }) => rows[0]?.at ?? null,
    () => null,
  );
  const position = await Promise.race([told ?? null, late.promise]);
  clearTimeout(timer);
  return position;
}
