import type { Role } from "#lib/policy.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";
import type { LinkWish } from "./write-one-time-link.ts";

/** What a link that is still good says: whom it is for, where it says so. */
export interface OpenLink {
  readonly email: string | null;
  readonly role: Role | null;
  readonly name: string | null;
}

/** The open link of a purpose whose token has this hash; null where it is unknown, used, withdrawn or expired: which, nobody learns. */
export async function findOneTimeLink(purpose: LinkWish["purpose"], hash: string): Promise<OpenLink | null> {
  const [found] = await makeSql(pool())<OpenLink>`
    select coalesce(link.email, person.email) as email, link.role, coalesce(link.name, person.name) as name
    from one_time_link link left join person on person.id = link.person_id
    where hash = ${hash} and purpose = ${purpose} and used_at is null and withdrawn_at is null and expires_at > now()
      and person.suspended_at is null`;
  return found ?? null;
}
