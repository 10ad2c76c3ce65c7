import { setTimeout } from "node:timers/promises";

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

/** Milliseconds after which a refusal is given, and not before: a known account costs a query more, 1.3 ms of some 12. */
const REFUSED_AFTER = 250;

/** Opens a new session where the password is right: gives the cookies that it is known by. Whether the account is unknown or the password wrong, the answer is the same, and comes at the same time. */
export async function signIn(
  { email, password, address, userAgent }: Attempt,
  site: Site,
): Promise<Result<readonly string[]>> {
  const due = setTimeout(REFUSED_AFTER);
  const response = await authentication(site).api.signInEmail({
    body: { email, password },
    headers: new Headers({ "x-client-address": address, "user-agent": userAgent }),
    asResponse: true,
  });
  if (response.ok) return ok(response.headers.getSetCookie());
  await due;
  const said: unknown = await response.json();
  if (isSuspended(said)) return failed("suspended", "This account is suspended. An administrator can restore it.");
  if (response.status < 500) return failed("wrong-password", "The address or the password is not right.");
  throw new Error(`Signing in failed: ${JSON.stringify(said)}`);
}

function isSuspended(said: unknown): boolean {
  return typeof said === "object" && said !== null && "code" in said && said.code === SUSPENDED;
}
