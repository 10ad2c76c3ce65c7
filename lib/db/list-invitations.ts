import type { Role } from "#lib/policy.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** An invitation that nobody has accepted yet. Its link is known to whoever was given it, and to nobody else. */
export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly madeBy: string;
  readonly expiresAt: Date;
}

/** The invitations that can still be accepted, the newest first. */
export function listInvitations(): Promise<readonly OpenInvitation[]> {
  return makeSql(pool())<OpenInvitation>`
    select id, email, role, made_by as "madeBy", expires_at as "expiresAt" from one_time_link
    where purpose = 'invitation' and used_at is null and withdrawn_at is null and expires_at > now()
    order by made_at desc, id`;
}
