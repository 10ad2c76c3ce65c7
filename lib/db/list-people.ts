import type { Person } from "#lib/person.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** An account as administrators see it. */
export interface ListedPerson extends Person {
  readonly suspendedAt: Date | null;
  readonly joinedAt: Date;
  /** Browsers that they are signed in with. */
  readonly sessions: number;
}

/** Everyone with an account, by name. */
export function listPeople(): Promise<readonly ListedPerson[]> {
  return makeSql(pool())<ListedPerson>`
    select id, email, name, role, suspended_at as "suspendedAt", created_at as "joinedAt",
           (select count(*)::int from session where person_id = person.id and expires_at > now()) as sessions
    from person order by lower(name), email`;
}
