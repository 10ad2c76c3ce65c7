import { may, type Role } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";
import { closeAccess } from "./close-access.ts";

/** Gives an account another role and closes all that it opened with the old one. The same role again changes nothing. */
export function changeRole(
  by: Exclude<Changer, string>,
  change: { readonly personId: string; readonly role: Role; readonly reason: string | null },
): Promise<Result<null>> {
  const { personId, role, reason } = change;
  return changePeople(by, reason, async (sql, actor) => {
    if (actor.role === null || !may(actor.role, "change-role", { isOwn: by.id === personId }))
      return failed("forbidden", "Only administrators change roles, and none their own.");
    const [found] = await sql<{ role: Role }>`select role from person where id = ${personId}`;
    if (found === undefined) return failed("no-person", "There is no such account.");
    if (found.role === role) return ok(null);
    await sql`update person set role = ${role}, updated_at = now() where id = ${personId}`;
    await closeAccess(sql, personId);
    return ok(null);
  });
}
