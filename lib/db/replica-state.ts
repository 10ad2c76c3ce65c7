/** A place in PostgreSQL's log of what was written, as it writes it: `16/B374D848`. */
export type WalPosition = string;

export const WAL_POSITION = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/u;

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
 * Milliseconds that a replica is behind: how much earlier than now the primary was where the replica has not come to. While
 * the primary is away nothing becomes older. Samples are in order of time.
 */
export function lagOf(samples: readonly PrimarySample[], replayed: WalPosition): number {
  const missed = samples.find(({ position }) => !isReached(replayed, position));
  return missed === undefined ? 0 : (samples.at(-1)?.at ?? 0) - missed.at;
}

/** What was last heard of a replica. */
export interface ReplicaState {
  /** When; null where it has not answered, or not since it failed. */
  readonly heardAt: number | null;
  readonly replayed: WalPosition;
  /** Milliseconds. */
  readonly lag: number;
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
      lag <= LONGEST_LAG &&
      (seen === null || isReached(replayed, seen)),
  );
  const least = Math.min(...usable.map(([, { busy }]) => busy));
  return usable.find(([, { busy }]) => busy === least)?.[0] ?? null;
}
