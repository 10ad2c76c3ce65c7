import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "./client-address.ts";

/** What anyone may do so many times in a minute: from one address, and from all together. */
const LIMITS = { freeze: { own: 30, all: 600 }, search: { own: 120, all: 3_000 } } as const;

/** What is counted. */
type ReaderDeed = keyof typeof LIMITS;

interface Limiters {
  readonly own: RateLimiterMemory;
  readonly all: RateLimiterMemory;
}

declare global {
  /** Pages and routes hold modules apart and share their counts here. */
  var parallaxReaderLimits: Map<ReaderDeed, Limiters> | undefined;
}

/** Counts a reader's deed: null where it may go on, else the seconds to wait. */
export async function secondsUntil(deed: ReaderDeed, headers: Headers): Promise<number | null> {
  const { own, all } = limitersOf(deed);
  try {
    await own.consume(clientAddress(headers.get("x-forwarded-for")));
    await all.consume("all");
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

function limitersOf(deed: ReaderDeed): Limiters {
  globalThis.parallaxReaderLimits ??= new Map();
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const known = globalThis.parallaxReaderLimits.get(deed);
  const limiters = known ?? { own: limiterOf(LIMITS[deed].own), all: limiterOf(LIMITS[deed].all) };
  globalThis.parallaxReaderLimits.set(deed, limiters);
  return limiters;
}
