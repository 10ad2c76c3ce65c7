import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";

/** Revokes a token for good. One that was revoked stays as it is. */
export function revokeToken(by: Changer, id: string): Promise<Result<null>> {
  return changePeople(by, null, async (sql, { role }) => {
    if (role !== null && !may(role, "make-token")) return failed("forbidden", "Only administrators revoke tokens.");
    const [found] = await sql<object>`
      update token set revoked_at = coalesce(revoked_at, now()) where id = ${id} returning 1`;
    return found === undefined ? failed("unknown-token", "There is no such token.") : ok(null);
  });
}
