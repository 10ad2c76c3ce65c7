import type { Role } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import type { Sql } from "./make-sql.ts";
import type { LinkWish } from "./write-one-time-link.ts";

/** What the link said that has just been used. */
export interface RedeemedLink {
  readonly email: string | null;
  readonly role: Role | null;
  readonly personId: string | null;
  readonly madeBy: string;
}

/** Uses a link up inside a transaction: of any number that try at once, one gets it, and the others a fault. */
export async function redeemOneTimeLink(
  sql: Sql,
  purpose: LinkWish["purpose"],
  hash: string,
): Promise<Result<RedeemedLink>> {
  const [redeemed] = await sql<RedeemedLink>`
    update one_time_link set used_at = now()
    where hash = ${hash} and purpose = ${purpose} and used_at is null and withdrawn_at is null and expires_at > now()
    returning email, role, person_id as "personId", made_by as "madeBy"`;
  if (redeemed !== undefined) return ok(redeemed);
  return failed(
    "spent-link",
    "This link is no longer good: it has been used, replaced or withdrawn, or its time is over.",
  );
}
