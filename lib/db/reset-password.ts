import { failed, ok, type Result } from "#lib/result.ts";

import { changePeople } from "./change-people.ts";
import { redeemOneTimeLink } from "./redeem-one-time-link.ts";

/** Uses a reset link up, sets the password (as it is kept), and ends every session of that person, in one transaction. */
export function resetPassword(hash: string, password: string): Promise<Result<null>> {
  return changePeople("one-time link", null, async (sql) => {
    const redeemed = await redeemOneTimeLink(sql, "reset", hash);
    if (!redeemed.ok) return redeemed;
    const [set] = await sql<object>`
      update credential set password = ${password}, updated_at = now()
      from person where person.id = person_id and person_id = ${redeemed.value.personId} and provider_id = 'credential'
        and suspended_at is null
      returning 1`;
    if (set === undefined) return failed("spent-link", "The account that this link is for is suspended.");
    await sql`delete from session where person_id = ${redeemed.value.personId}`;
    return ok(null);
  });
}
