import "server-only";

import { headers } from "next/headers";
import { cache } from "react";

import { sessionCookie } from "#lib/auth/site.ts";
import type { Person } from "#lib/person.ts";

import { currentSite } from "./public-address.ts";

/** Who sends this request; null where nobody is signed in. Asked once in a request, and of the database only where it carries a session. */
export const signedIn = cache(async (): Promise<Person | null> => signedInBy(await headers()));

/** As `signedIn`, for what is no page. */
export async function signedInBy(given: Headers): Promise<Person | null> {
  const cookies = given.get("cookie") ?? "";
  if (!cookies.includes(`${sessionCookie(currentSite())}=`)) return null;
  const { findSignedIn } = await import("#lib/auth/find-signed-in.ts");
  return findSignedIn(cookies, currentSite());
}
