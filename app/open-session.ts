import "server-only";

import { signIn } from "#lib/auth/sign-in.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { ok, type Result } from "#lib/result.ts";

import { peerAddress } from "./peer-address.ts";
import { currentSite } from "./public-address.ts";

/** Signs a browser in and leads on to a path of this site. The session that it had before ends. */
export async function openSession(
  { headers }: Request,
  who: { readonly email: string; readonly password: string },
  path: string,
): Promise<Result<Response>> {
  const attempt = { ...who, address: peerAddress(headers), userAgent: headers.get("user-agent") ?? "" };
  const opened = await signIn(attempt, currentSite());
  if (!opened.ok) return opened;
  await signOut(headers.get("cookie") ?? "", currentSite());
  const response = new Response(null, { status: 303, headers: { location: path } });
  for (const cookie of opened.value) response.headers.append("set-cookie", cookie);
  return ok(response);
}
