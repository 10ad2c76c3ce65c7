import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";
import { closeAccess } from "./close-access.ts";

/** Suspends an account, which closes all that it opened, or restores it. Twice is as once. */
export function setSuspension(
  by: Exclude<Changer, string>,
  change: { readonly personId: string; readonly isSuspended: boolean; readonly reason: string | null },
): Promise<Result<null>> {
  const { personId, isSuspended, reason } = change;
  return changePeople(by, reason, async (sql, actor) => {
    if (actor.role === null || !may(actor.role, "suspend", { isOwn: by.id === personId }))
      return failed("forbidden", "Only administrators suspend accounts, and none their own.");
    const [found] = await sql<object>`select 1 from person where id = ${personId}`;
    if (found === undefined) return failed("no-person", "There is no such account.");
    await sql`
      update person set suspended_at = case when ${isSuspended} then now() end, updated_at = now()
      where id = ${personId} and (suspended_at is not null) <> ${isSuspended}`;
    if (isSuspended) await closeAccess(sql, personId);
    return ok(null);
  });
}
