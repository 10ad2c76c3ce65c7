import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { pool } from "#lib/db/client.ts";
import { databaseFault } from "#lib/db/database-fault.ts";
import { isPrimaryAway } from "#lib/db/probe-replicas.ts";

/** So many in so many seconds, counted under a name of its own in a table of its kind. */
interface Limit {
  readonly table: "sign_in_attempt" | "token_write" | "deed_count";
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * A count that ends much later than any can was begun before the server's clock was set back, and would refuse
 * for as long: it begins anew. Much, since the clocks of several servers are never quite alike.
 */
class ClockedLimit extends RateLimiterPostgres {
  override async consume(...given: Parameters<RateLimiterPostgres["consume"]>): Promise<RateLimiterRes> {
    try {
      return await super.consume(...given);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes) || refusal.msBeforeNext <= 2000 * this.duration) throw refusal;
      await this.delete(given[0]);
      return super.consume(...given);
    }
  }
}

/** Each sweeps what is over from its table every few minutes: made once for each pool. */
const made = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/**
 * A limit that is counted in PostgreSQL: for all servers together, and a restart does not begin the count anew. Where
 * the database does not answer, counting throws, so that nothing goes on uncounted.
 */
export function limitOn({ table, name, points, seconds }: Limit): RateLimiterPostgres {
  const storeClient = pool();
  const known = made.get(storeClient) ?? new Map<string, RateLimiterPostgres>();
  made.set(storeClient, known);
  const key = `${table} ${name}`;
  const limit =
    known.get(key) ??
    new ClockedLimit({
      storeClient,
      storeType: "pool",
      tableName: table,
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(key, limit);
  return limit;
}

/** Made once for each name. */
const inMemory = new Map<string, RateLimiterMemory>();

/**
 * As `limitOn`, for what readers do and replicas answer: while the primary is away each server counts for itself, in its
 * memory, so that nobody is refused because they could not be counted.
 */
export function limitOfReaders(limit: Limit): { readonly consume: RateLimiterMemory["consume"] } {
  const { name, points, seconds } = limit;
  const own = inMemory.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  inMemory.set(name, own);
  return {
    consume: async (...given) => {
      if (isPrimaryAway()) return own.consume(...given);
      try {
        return await limitOn(limit).consume(...given);
      } catch (failure) {
        if (databaseFault(failure) === null) throw failure;
        return own.consume(...given);
      }
    },
  };
}

/** Seconds to wait, of what a limit has thrown; throws on what is no refusal. */
export function secondsOf(refusal: unknown): number {
  if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  throw refusal;
}

/** Whom a limit counts, as it is kept: no address of a person is. */
export function countedAs(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
