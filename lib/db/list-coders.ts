import type { DraftAuthor } from "#lib/draft.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** Everyone who may record claims and is not suspended, by name. Without addresses: editors see one another's names only. */
export async function listCoders(): Promise<readonly DraftAuthor[]> {
  const people = await makeSql(pool())<Pick<Person, "id" | "name" | "role">>`
    select id, name, role from person where suspended_at is null order by name, id`;
  return people.filter(({ role }) => may(role, "record")).map(({ id, name }) => ({ id, name }));
}
