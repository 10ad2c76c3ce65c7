import { publicAddress } from "./public-address.ts";

/**
 * Whether another site's page sent this request. Browsers name the origin of every POST; programs
 * that are no browser name none, and are let through: for what does not go by a cookie.
 */
export function isForeign(headers: Headers): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  // A page that hides its address from others sends "null" even to itself.
  if (origin === "null") return headers.get("sec-fetch-site") !== "same-origin";
  return hostOf(origin) !== (publicAddress()?.host ?? headers.get("host"));
}

/**
 * Whether a page of this site sent this form. What goes by a cookie asks for more than that no other
 * site is named: a request without an origin is no browser's form, and is refused.
 */
export function isOwnForm(headers: Headers): boolean {
  return headers.get("origin") !== null && !isForeign(headers);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
