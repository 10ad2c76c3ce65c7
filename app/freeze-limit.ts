import "server-only";

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientAddress } from "./client-address.ts";

/** Permanent links that one address may make in a minute, and all addresses together. */
const PER_ADDRESS = 30;
const ALTOGETHER = 600;

declare global {
  /** The routes that freeze hold modules apart and share their counts here. */
  var parallaxFreezeLimits: { readonly own: RateLimiterMemory; readonly all: RateLimiterMemory } | undefined;
}

/** Counts a wish to freeze: null where it may go on, else the seconds to wait. */
export async function secondsUntilFreeze(headers: Headers): Promise<number | null> {
  globalThis.parallaxFreezeLimits ??= {
    own: new RateLimiterMemory({ points: PER_ADDRESS, duration: 60 }),
    all: new RateLimiterMemory({ points: ALTOGETHER, duration: 60 }),
  };
  const limits = globalThis.parallaxFreezeLimits;
  try {
    await limits.own.consume(clientAddress(headers.get("x-forwarded-for")));
    await limits.all.consume("all");
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
