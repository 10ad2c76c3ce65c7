/** A place in PostgreSQL's log of what was written, as it writes it: `16/B374D848`. */
export type WalPosition = string;

export const WAL_POSITION = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/u;

/** Later than any place: of whom it is not known up to where they have written. Only the primary has it. */
export const BEYOND_ALL: WalPosition = "FFFFFFFF/FFFFFFFF";

/** Whether a replica that has replayed up to `replayed` has what was written up to `wanted`. */
export function isReached(replayed: WalPosition, wanted: WalPosition): boolean {
  return numberOf(replayed) >= numberOf(wanted);
}

/** The later of two places. */
export function laterOf(a: WalPosition | null, b: WalPosition | null): WalPosition | null {
  if (a === null || b === null) return a ?? b;
  return isReached(a, b) ? a : b;
}

function numberOf(position: WalPosition): bigint {
  const [high = "0", low = "0"] = position.split("/");
  return BigInt(`0x${high}`) * 2n ** 32n + BigInt(`0x${low}`);
}

/** Where the primary was, and when, in milliseconds of one clock. */
export interface PrimarySample {
  readonly at: number;
  readonly position: WalPosition;
}

/**
 * Milliseconds that a replica is behind at most: how much older the newest sample that it has come to is than the newest of
 * all; null where it has come to none, so that nobody knows. Samples are in order of time.
 */
export function lagAtMost(samples: readonly PrimarySample[], replayed: WalPosition): number | null {
  const newest = samples.at(-1);
  const reached = samples.findLast(({ position }) => isReached(replayed, position));
  return newest === undefined || reached === undefined ? null : newest.at - reached.at;
}

/** Milliseconds that a replica is behind at least: how much older the first sample that it has not come to is than the newest. */
export function lagAtLeast(samples: readonly PrimarySample[], replayed: WalPosition): number {
  const missed = samples.find(({ position }) => !isReached(replayed, position));
  return missed === undefined ? 0 : (samples.at(-1)?.at ?? 0) - missed.at;
}

/**
 * Whether somebody has made up that they have seen what was written up to `seen`: the primary, when it was asked after they
 * came (`since`), had not written so far. Where it was not asked since, nobody knows.
 */
export function isMadeUp(samples: readonly PrimarySample[], seen: WalPosition, since: number): boolean {
  const newest = samples.at(-1);
  return newest !== undefined && newest.at >= since && !isReached(newest.position, seen);
}

/** What was last heard of a replica. */
export interface ReplicaState {
  /** When; null where it has not answered, or not since it failed. */
  readonly heardAt: number | null;
  readonly replayed: WalPosition;
  /** Milliseconds; null where it is not known. */
  readonly lag: number | null;
  /** How many statements it has under way. */
  readonly busy: number;
}

/** Milliseconds behind which a replica is not read from: nobody reads what is older. */
export const LONGEST_LAG = 5_000;

/** Milliseconds for which what was heard of a replica holds. */
export const HEARD_FOR = 5_000;

/**
 * The index of the replica to read from: of those that answer, are not far behind and have what was written up to
 * `seen`, the least busy; null where there is none.
 */
export function chooseAmong(
  states: readonly ReplicaState[],
  { seen, now }: { readonly seen: WalPosition | null; readonly now: number },
): number | null {
  const usable = [...states.entries()].filter(
    ([, { heardAt, replayed, lag }]) =>
      heardAt !== null &&
      now - heardAt <= HEARD_FOR &&
      lag !== null &&
      lag <= LONGEST_LAG &&
      (seen === null || isReached(replayed, seen)),
  );
  const least = Math.min(...usable.map(([, { busy }]) => busy));
  return usable.find(([, { busy }]) => busy === least)?.[0] ?? null;
}
