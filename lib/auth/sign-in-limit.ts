import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { pool } from "#lib/db/client.ts";

/** Seconds in which failures are counted together. */
const WINDOW = 15 * 60;

/** Failures in that time: of one address for one account, of one address, and for one account from addresses that never got in. */
const FAILURES = { pair: 10, address: 50, account: 100 } as const;

/** Seconds for which an address is known to be the account's own: guesses from elsewhere do not shut it out. */
const REMEMBERED = 90 * 24 * 60 * 60;

/** Each limit sweeps its table every few minutes: made once. */
const made = new WeakMap<Pool, Limits>();

type Limits = Readonly<Record<"pair" | "address" | "account" | "known", RateLimiterPostgres>>;

/** Attempts are counted in PostgreSQL: for all servers together, and a restart does not begin the count anew. */
function limitsOn(storeClient: Pool): Limits {
  const limit = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: "pool",
      tableName: "sign_in_attempt",
      tableCreated: true,
      keyPrefix,
      points,
      duration: WINDOW,
    });
  return {
    pair: limit("pair", FAILURES.pair),
    address: limit("address", FAILURES.address),
    account: limit("account", FAILURES.account),
    known: limit("known", 1),
  };
}

/** Whoever tries, and whom they say they are. The account need not exist: it is counted all the same. */
export interface Trial {
  readonly email: string;
  readonly address: string;
}

/** A trial that may go on; `succeed` takes it out of the count again. Else the seconds to wait. */
export type Admission = { readonly succeed: () => Promise<void> } | { readonly wait: number };

/** Counts an attempt to sign in before it is made, so that many at once are no way around. */
export async function admitTrial({ email, address }: Trial): Promise<Admission> {
  const limits = made.get(pool()) ?? limitsOn(pool());
  made.set(pool(), limits);
  const { pair, address: addresses, account, known } = limits;
  const [both, own, from] = [digest(`${email}\n${address}`), digest(email), digest(address)];
  const isKnown = (await known.get(both)) !== null;
  try {
    await addresses.consume(from);
    await pair.consume(both);
    if (!isKnown) await account.consume(own);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { wait: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
    throw refusal;
  }
  return {
    succeed: async () => {
      await Promise.all([pair.delete(both), addresses.reward(from), known.set(both, 1, REMEMBERED)]);
      if (!isKnown) await account.reward(own);
    },
  };
}

/** No address of a person is kept in a count. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
