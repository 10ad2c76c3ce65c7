import "server-only";

import { LRUCache } from "lru-cache";

import { secondsUntilDeed } from "#lib/auth/deed-limit.ts";
import { currentResponse } from "#lib/watching/current-response.ts";
import { LONGEST_HOLD } from "#lib/watching/event-loop.ts";
import { log } from "#lib/watching/log.ts";

import { NotCompared } from "./not-compared.ts";
import { peerAddress } from "./peer-address.ts";

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxRefusedWork: LRUCache<string, true> | undefined;
}

/** Those who have had as much computed as one may, as this server has learnt; the rest stands in the database. */
function refused(): LRUCache<string, true> {
  globalThis.parallaxRefusedWork ??= new LRUCache({ max: 10_000 });
  return globalThis.parallaxRefusedWork;
}

/**
 * Computes what is not kept yet, as lenses without end can ask, and counts the time that it holds all other work up, for
 * all servers together. Counted afterwards, so that nobody waits for it: whoever has gone beyond what one may is refused
 * from the next on, by a throw of NotCompared.
 */
export function countedWork<Value>(work: () => Value): Value {
  const who = whoAsks();
  if (who !== null && refused().has(who)) throw tooMuch(Math.ceil(refused().getRemainingTTL(who) / 1000));
  const begun = performance.now();
  const value = work();
  const took = Math.round(performance.now() - begun);
  if (took > LONGEST_HOLD) log().warn({ ms: took }, "One comparison kept all other work waiting.");
  if (who !== null && took > 0) void count(who, took);
  return value;
}

/** Null outside requests, as where a server computes ahead. */
function whoAsks(): string | null {
  const request = currentResponse()?.req;
  if (request === undefined) return null;
  const forwarded = request.headers["x-forwarded-for"];
  return peerAddress(new Headers(forwarded === undefined ? {} : { "x-forwarded-for": String(forwarded) }));
}

async function count(who: string, milliseconds: number): Promise<void> {
  try {
    const wait = await secondsUntilDeed("compute", who, milliseconds);
    if (wait !== null) refused().set(who, true, { ttl: wait * 1000 });
  } catch (error) {
    log().warn({ error }, "What was computed could not be counted.");
  }
}

function tooMuch(wait: number): NotCompared {
  const detail = `Comparisons that were new took much time for you in the last minute. What has been compared is shown at once; ask for this in ${wait} seconds.`;
  return new NotCompared({ status: 429, kind: "too-many", title: "Too many new comparisons", detail }, { wait });
}
