import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { pool } from "#lib/db/client.ts";

/** What a token may ask to be written in a minute: five a second over and over. */
const PER_MINUTE = 300;

/** The limit sweeps its table every few minutes: made once for each pool. */
const made = new WeakMap<Pool, RateLimiterPostgres>();

function limitOn(storeClient: Pool): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName: "token_write",
    tableCreated: true,
    keyPrefix: "write",
    points: PER_MINUTE,
    duration: 60,
  });
}

/** Counts something that a token (its id) asks to be written, for all servers together: null where it may go on, else the seconds to wait. */
export async function secondsUntilWrite(token: string): Promise<number | null> {
  const limit = made.get(pool()) ?? limitOn(pool());
  made.set(pool(), limit);
  try {
    await limit.consume(token);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
