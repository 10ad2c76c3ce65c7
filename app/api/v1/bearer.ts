import "server-only";

import { type Problem, problemResponse } from "#app/problem.ts";
import { hashToken } from "#lib/auth/one-time-token.ts";
import { findToken, type TokenHolder } from "#lib/db/find-token.ts";

/** Whose token a request bears (RFC 6750); null where it bears none, `bad` where that is none of ours, or no longer. */
export async function bearerOf(headers: Headers): Promise<TokenHolder | "bad" | null> {
  const given = headers.get("authorization");
  if (given === null) return null;
  const [, token] = /^Bearer +([\w.~+/-]{1,200}=*)$/iu.exec(given) ?? [];
  return token === undefined ? "bad" : ((await findToken(hashToken(token))) ?? "bad");
}

/** The answer to whoever has to bear a token and bears none that is good. */
export function unauthorised(bearer: "bad" | null): Response {
  const detail =
    bearer === null
      ? "Writing takes a token, sent as: Authorization: Bearer TOKEN. Administrators make them."
      : "This token is not good, or no longer: it was revoked, or its maker is suspended. Administrators make new ones.";
  const problem: Problem = { status: 401, title: "No token", detail };
  const challenge = `Bearer realm="parallax"${bearer === null ? "" : ', error="invalid_token"'}`;
  return problemResponse(problem, { kind: "no-token" }, { "www-authenticate": challenge });
}
