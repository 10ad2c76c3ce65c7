import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";

/** Withdraws an open invitation. One that is used or withdrawn already stays as it is. */
export function withdrawInvitation(by: Exclude<Changer, string>, linkId: string): Promise<Result<null>> {
  return changePeople(by, null, async (sql, actor) => {
    if (actor.role === null || !may(actor.role, "invite"))
      return failed("forbidden", "Only administrators may do this.");
    await sql`
      update one_time_link set withdrawn_at = now()
      where id = ${linkId} and purpose = 'invitation' and used_at is null and withdrawn_at is null`;
    return ok(null);
  });
}
