import { failed, ok, type Result } from "#lib/result.ts";

import { authentication, SUSPENDED } from "./authentication.ts";
import type { Site } from "./site.ts";

/** Somebody who says who they are. */
export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** As limits count it. */
  readonly address: string;
  readonly userAgent: string;
}

/** Opens a new session where the password is right: gives the cookies that it is known by. Whether the account is unknown or the password wrong, the answer and its cost are the same. */
export async function signIn(
  { email, password, address, userAgent }: Attempt,
  site: Site,
): Promise<Result<readonly string[]>> {
  const response = await authentication(site).api.signInEmail({
    body: { email, password },
    headers: new Headers({ "x-client-address": address, "user-agent": userAgent }),
    asResponse: true,
  });
  if (response.ok) return ok(response.headers.getSetCookie());
  const said: unknown = await response.json();
  if (isSuspended(said)) return failed("suspended", "This account is suspended. An administrator can restore it.");
  if (response.status < 500) return failed("wrong-password", "The address or the password is not right.");
  throw new Error(`Signing in failed: ${JSON.stringify(said)}`);
}

function isSuspended(said: unknown): boolean {
  return typeof said === "object" && said !== null && "code" in said && said.code === SUSPENDED;
}
