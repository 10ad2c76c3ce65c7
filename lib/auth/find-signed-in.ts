import type { Person } from "#lib/person.ts";
import { ROLES } from "#lib/policy.ts";

import { authentication } from "./authentication.ts";
import type { Site } from "./site.ts";

/** Who is signed in by the cookies of a request, asked of the database each time; null where nobody is, or no longer. */
export async function findSignedIn(cookies: string, site: Site): Promise<Person | null> {
  const found = await authentication(site).api.getSession({ headers: new Headers({ cookie: cookies }) });
  if (found === null || (found.user.suspendedAt ?? null) !== null) return null;
  const { id, email, name } = found.user;
  const role = ROLES.find((known) => known === found.user.role);
  return role === undefined ? null : { id, email, name, role };
}
