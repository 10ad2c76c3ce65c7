import "server-only";

import { secondsUntilDeed } from "#lib/auth/deed-limit.ts";

import { peerAddress } from "./peer-address.ts";

/** Counts what anyone may do so often in a minute: null where it may go on, else the seconds to wait. */
export function secondsUntil(deed: "freeze" | "search", headers: Headers): Promise<number | null> {
  return secondsUntilDeed(deed, peerAddress(headers));
}
