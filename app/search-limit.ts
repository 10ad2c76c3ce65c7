import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "./client-address.ts";

/** Searches that one address may make in a minute, and all addresses together. */
const PER_ADDRESS = 120;
const ALTOGETHER = 3_000;

declare global {
  /** The page and the API hold modules apart and share their counts here. */
  var parallaxSearchLimits: { readonly own: RateLimiterMemory; readonly all: RateLimiterMemory } | undefined;
}

/** Counts a search: null where it may go on, else the seconds to wait. */
export async function secondsUntilSearch(headers: Headers): Promise<number | null> {
  globalThis.parallaxSearchLimits ??= {
    own: new RateLimiterMemory({ points: PER_ADDRESS, duration: 60 }),
    all: new RateLimiterMemory({ points: ALTOGETHER, duration: 60 }),
  };
  const limits = globalThis.parallaxSearchLimits;
  try {
    await limits.own.consume(clientAddress(headers.get("x-forwarded-for")));
    await limits.all.consume("all");
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
