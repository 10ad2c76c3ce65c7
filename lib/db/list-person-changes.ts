import type { Role } from "#lib/policy.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** One change of an account, as the history keeps it: what it was before, and what it became. */
export interface AccountChange {
  readonly email: string;
  readonly version: number;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
  /** Null where the account is new. */
  readonly before: { readonly role: Role; readonly isSuspended: boolean } | null;
  readonly after: { readonly role: Role; readonly isSuspended: boolean };
}

/** The latest changes of accounts, at most `most` of them, the last first. */
export function listPersonChanges(most: number): Promise<readonly AccountChange[]> {
  return makeSql(pool())<AccountChange>`
    select person.email, change.version, actor, reason, at,
           case when old is null then null
                else jsonb_build_object('role', old ->> 'role', 'isSuspended', old ->> 'suspended_at' is not null) end as before,
           jsonb_build_object('role', new ->> 'role', 'isSuspended', new ->> 'suspended_at' is not null) as after
    from person_change change join person on person.id = change.person_id
    order by at desc, change.version desc, person.email limit ${most}`;
}
