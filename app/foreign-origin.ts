import { publicAddress } from "./public-address.ts";

/**
 * Whether another site's page sent this request. Browsers name the origin of every POST; programs
 * that are no browser name none, and are let through, since nothing here goes by a cookie.
 */
export function isForeign(headers: Headers): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  // A page that hides its address from others sends "null" even to itself.
  if (origin === "null") return headers.get("sec-fetch-site") !== "same-origin";
  return hostOf(origin) !== (publicAddress()?.host ?? headers.get("host"));
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
