import type { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";

import { sessionCookie } from "#lib/auth/site.ts";
import { hasReplicas } from "#lib/db/probe-replicas.ts";
import { enterReader, type Reader } from "#lib/db/reader.ts";
import { laterOf, WAL_POSITION, type WalPosition } from "#lib/db/replica-state.ts";

import { currentSite } from "./public-address.ts";

/** The cookie by which somebody who has written is not answered by what is older; `parallax-told` is set by pages that are told of a change. */
const WROTE = "parallax-wrote";
const SEEN = /(?:^|;\s*)parallax-(?:wrote|told)=([^;]{1,17})/gu;

/** Seconds that it lasts: replicas that are behind for much less are not read from. */
const REMEMBERED = 60;

/**
 * Says of a request whether a replica may answer it: where it only reads, for somebody who is not signed in and bears no
 * token. Editors work on what stands now. Without replicas nothing is said.
 */
export function followReading(request: IncomingMessage, response: ServerResponse): void {
  if (!hasReplicas()) return;
  const reader = readerOf(request);
  enterReader(reader);
  onHeaders(response, () => {
    if (reader.wrote !== null) response.appendHeader("set-cookie", cookieOf(reader.wrote));
  });
}

function readerOf({ method, headers }: IncomingMessage): Reader {
  const cookies = headers.cookie ?? "";
  const isSignedIn = cookies.includes(`${sessionCookie(currentSite())}=`) || headers.authorization !== undefined;
  return { mayBeBehind: (method === "GET" || method === "HEAD") && !isSignedIn, seen: seenIn(cookies), wrote: null };
}

/** Up to where whoever sends these cookies has seen what was written. */
export function seenIn(cookies: string): WalPosition | null {
  const positions = [...cookies.matchAll(SEEN)].map(([, position = ""]) => position);
  return positions.filter((position) => WAL_POSITION.test(position)).reduce<WalPosition | null>(laterOf, null);
}

function cookieOf(position: WalPosition): string {
  const secure = currentSite().isSecure ? "; Secure" : "";
  return `${WROTE}=${position}; Max-Age=${REMEMBERED}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
