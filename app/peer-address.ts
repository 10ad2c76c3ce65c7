import "server-only";

import { clientAddress } from "./client-address.ts";
import { currentSite } from "./public-address.ts";
import { remoteAddress } from "./response.ts";

/**
 * Who tries to sign in, as limits count them. Behind https there is a proxy, which says whom it serves;
 * else it is whoever is at the other end of the connection, since anyone can write X-Forwarded-For.
 */
export function peerAddress(headers: Headers): string {
  return clientAddress(currentSite().isSecure ? headers.get("x-forwarded-for") : remoteAddress());
}
