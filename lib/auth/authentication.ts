import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";

import { prisma } from "#lib/db/client.ts";

import { hashPassword, verifyPassword } from "./password.ts";
import { readSecret } from "./secret.ts";
import { type Site, sessionCookie } from "./site.ts";

/** Seconds that a session lasts, whatever is done in it: a week. */
const SESSION_SECONDS = 7 * 24 * 60 * 60;

type Authentication = ReturnType<typeof configure>;

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxAuthentication: Authentication | undefined;
}

/**
 * better-auth, for passwords, sessions and their cookies. Its routes are not served: the app calls it, so
 * that nothing of it can be asked for from outside. Accounts and links are written by lib/db, with their
 * history; PostgreSQL refuses an account that better-auth would make or change.
 */
export function authentication(site: Site): Authentication {
  globalThis.parallaxAuthentication ??= configure(site);
  return globalThis.parallaxAuthentication;
}

function configure({ isSecure }: Site) {
  return betterAuth({
    appName: "Parallax",
    // Read by nothing that is used here: no link and no redirect is better-auth's.
    baseURL: isSecure ? "https://parallax.invalid" : "http://parallax.invalid",
    secret: readSecret(),
    database: prismaAdapter(prisma(), { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        suspendedAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      fields: { userId: "personId" },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    databaseHooks: { session: { create: { before: refuseSuspended } } },
    account: { modelName: "credential", fields: { userId: "personId" } },
    advanced: {
      // It would put __Secure- before __Host- (better-auth/better-auth#10806, in 1.7.25): name and attributes are ours.
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie({ isSecure }) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

/** What better-auth answers whoever has the right password of a suspended account. */
export const SUSPENDED = "SUSPENDED";

async function refuseSuspended({ userId }: { readonly userId: string }): Promise<void> {
  const { suspendedAt } = await prisma().person.findUniqueOrThrow({
    where: { id: userId },
    select: { suspendedAt: true },
  });
  if (suspendedAt !== null) throw new APIError("FORBIDDEN", { code: SUSPENDED });
}
